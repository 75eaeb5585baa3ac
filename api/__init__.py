"""GraphQL, the web application and the command line."""
