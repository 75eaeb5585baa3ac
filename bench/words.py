"""Names and texts in several languages and scripts, made of syllables and of common words.

Nothing here is stored: a name is a function of its number, so that a dataset of any size can be
written without remembering whom it has named.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Final

LANGUAGES: Final = ("en", "tr", "ar", "he", "ru")

# One syllable in the writing of each language, in the order of LANGUAGES.
_SYLLABLES: Final = tuple(
    tuple(line.split())
    for line in """
    ba ba با בא ба
    ta ta تا טא та
    dor dör دور דור дор
    mi mi مي מי ми
    ra ra را רא ра
    kesh keş كيش קש кеш
    lun lün لون לון лун
    sha şa شا שא ша
    zim zım زيم זים зим
    har har هار הר хар
    no no نو נו но
    vel vel فيل ול вель
    cha ça تشا צא ча
    qar kar قار קר кар
    su su سو סו су
    gul gül غول גול гуль
    nes nes نيس נס нес
    ye ye يي יה е
    tam tam تام תם там
    bir bir بير ביר бир
    os os اوس אוס ос
    fal fal فال פל фал
    deh deh ده דה дех
    rim rım ريم רים рим
    kal kal كال כל кал
    jan can جان גן джан
    ul ul ول אול ул
    pe pe بي פה пе
    sor sör سور סור сор
    en en ان אן эн
    """.strip().splitlines()
)
_COMMON: Final = {
    "en": """the of and to in that on for said with will not by from at any forces talks agreement border
    ministry officials after its was are presence military base would between both sides government
    meeting security mechanism red line southern northern airspace according statement delegation
    ceasefire withdraw deployment coordination""",
    "tr": """ve bir bu için ile de da olarak sonra göre daha çok kadar ancak görüşme anlaşma sınır bakanlığı
    güvenlik askeri üs heyet taraf ülke açıklama ateşkes çekilme konuşlanma hava sahası mekanizma
    kırmızı çizgi güney kuzey hükümet toplantı""",
    "ar": """في من على إلى أن عن مع هذا التي الذي بعد قبل بين أي لا لن قال المحادثات الاتفاق الحدود وزارة الأمن
    القوات العسكرية القاعدة الوفد الطرفين الحكومة بيان وقف النار الانسحاب الانتشار المجال الجوي آلية خط
    أحمر الجنوب الشمال اجتماع""",
    "he": """של על את עם כי לא אל בין אחרי לפני גם כל זה היא הוא אמר שיחות הסכם גבול משרד ביטחון כוחות צבא בסיס
    משלחת הצדדים ממשלה הודעה הפסקת אש נסיגה פריסה מרחב אווירי מנגנון קו אדום דרום צפון פגישה""",
    "ru": """и в на что с не по для после о из к от как это также между любой переговоры соглашение граница
    министерство безопасность военный база делегация стороны правительство заявление прекращение огня
    вывод размещение воздушное пространство механизм красная линия юг север встреча сообщил""",
}
_RARE_WORDS: Final = 6000
_PAUSE: Final = (5, 9)
"""Words between which a longer sentence has its comma."""
_TITLES: Final = {
    "en": ("{} Governorate", "{} District", "{} air base", "Ministry of {} Affairs", "{} Herald", "{} Movement"),
    "tr": ("{} ili", "{} ilçesi", "{} hava üssü", "{} İşleri Bakanlığı", "{} Gazetesi", "{} Hareketi"),
    "ar": ("محافظة {}", "منطقة {}", "قاعدة {} الجوية", "وزارة شؤون {}", "صحيفة {}", "حركة {}"),
    "he": ("מחוז {}", "נפת {}", "בסיס {}", "משרד {}", "עיתון {}", "תנועת {}"),
    "ru": ("область {}", "район {}", "авиабаза {}", "министерство {}", "газета {}", "движение {}"),
}
PLAIN, REGION, DISTRICT, BASE, MINISTRY, OUTLET, MOVEMENT = range(-1, 6)
"""What a name says of its bearer: an index into the titles of each language, or no title."""

# A multiplier prime to every power of the number of syllables scatters neighbours' names.
_SCATTER: Final = 7919


def proper_name(number: int, language: str, title: int = PLAIN) -> str:
    """The name that ``number`` stands for, as ``language`` writes it; other numbers, other names."""
    column = LANGUAGES.index(language)
    base = len(_SYLLABLES)
    size = base**2
    length = 2
    while number >= size:
        number -= size
        size *= base
        length += 1
    rest = number * _SCATTER % size
    letters = []
    for _ in range(length):
        rest, digit = divmod(rest, base)
        letters.append(_SYLLABLES[digit][column])
    name = "".join(letters).capitalize()
    return name if title == PLAIN else _TITLES[language][title].format(name)


@lru_cache
def _lexicon(language: str) -> tuple[list[str], list[float]]:
    words = _COMMON[language].split()
    words += [proper_name(number, language).lower() for number in range(_RARE_WORDS)]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def sentence(rng: Random, language: str, least: int, most: int) -> str:
    """A text of ``least`` to ``most`` words whose frequencies fall off as those of a language do."""
    words, weights = _lexicon(language)
    chosen = rng.choices(words, cum_weights=weights, k=rng.randint(least, most))
    if len(chosen) > _PAUSE[1]:
        chosen[rng.randrange(*_PAUSE)] += ","
    text = " ".join(chosen)
    return text[0].upper() + text[1:]
