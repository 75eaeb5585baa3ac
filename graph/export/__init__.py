"""Taking data away: the claims of a whole dataset, or of one answer, in the formats of other tools."""
