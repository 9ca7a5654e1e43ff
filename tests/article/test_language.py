"""Which language a passage is written in."""

from __future__ import annotations

import pytest

from analysis.article.language import is_english, language_of, notice_in
from analysis.article.loading import article_from_bytes
from analysis.errors import BadData


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        ("Ruritania a vendu l'an passé plus de gaz qu'en 2021, selon la Banque centrale.", "fr"),
        ("La Banque de Ruritanie a relevé ses taux, a déclaré sa présidente.", "fr"),
        ("La banca centrale dell'Italia ha alzato i tassi, secondo il governo.", "it"),
        ("El banco central de España subió los tipos, según su presidente.", "es"),
        ("O banco central de Portugal subiu os juros, disse a ministra.", "pt"),
        ("The bank of Ruritania has raised its rates, said a minister of the state.", "en"),
        ("Natural gas in Ruritania averaged $40.3 per mmBtu in 2022.", "en"),
        ("A tanker, a barge, a tug: a pound a ton, a cent a barrel for Ruritania", None),
        ("A guard opens a gate at a station that sells 12 million cubic metres a day.", "en"),
        ("The company's profit isn't what it was, analysts' notes say.", "en"),
    ],
)
def test_language(passage: str, language: str | None) -> None:
    """Words that no sentence does without, and what is cut short before an apostrophe, tell the language."""
    assert language_of(passage) == language


FOREIGN = [
    ("Ruritaniens eksport steg i fjor med 5 procent, og det er især smør, der er solgt mere af.", "Danish"),
    ("Ruritanian vienti kasvoi viime vuonna, mutta se on yhä pieni, ja hinnat ovat nousseet.", "Finnish"),
    ("A kivitel tavaly nőtt, de az árak még magasak, és ez nem jó hír, mert a pénz kevés volt.", "Hungarian"),
    ("Vývoz se loni zvýšil, ale ceny jsou stále vysoké a podle ministra to není pro firmy dobré.", "Czech"),
    ("İxrac ötən il artıb, amma qiymətlər də yüksək olub və bu, şirkətlər üçün çətin olub.", "Azerbaijani"),
    ("Eksport bu yil ham oshdi, lekin narxlar yuqori va bu korxonalar uchun qiyin edi, deb aytdi.", "Uzbek"),
    (
        "Eksport bu ýyl hem artdy, ýöne bahalar ýokary bolup, bu kärhanalar üçin kyn boldy diýip habar berdi.",
        "Turkmen",
    ),
    ("Mauzo ya nje yaliongezeka mwaka huu, lakini bei ni ya juu na hii ni shida kwa wananchi.", "Swahili"),
    (
        "Izvoz je lani porastao, ali su cijene više nego prije i to nije dobro za tvrtke koje prodaju.",
        "Croatian",
    ),
    ("Exporturile au crescut anul trecut, dar prețurile sunt mari și nu este bine pentru firme.", "Romanian"),
    (
        "Tumaas ang eksport ng bansa ngayong taon, ngunit mahal pa rin ang mga bilihin sa palengke.",
        "Filipino",
    ),
    ("Mae allforion y wlad wedi cynyddu eleni, ond mae'r prisiau yn uchel o hyd i bawb.", "hardly a word"),
]


@pytest.mark.parametrize(("sentence", "named"), FOREIGN, ids=[named for _, named in FOREIGN])
def test_another_language_is_refused(sentence: str, named: str) -> None:
    """An English headline makes no English article; the language is named where the table knows it."""
    for text in (f"{sentence}\n", f"Exports up\n\n{sentence}\n\n{sentence} {sentence}\n"):
        with pytest.raises(BadData, match=named):
            article_from_bytes(text.encode(), "story.txt")


@pytest.mark.parametrize(
    "text",
    [
        "That was of no surprise to any of the shops here: “Les prix ne baissent pas et la vie est trop chère pour les familles, "
        "dans les villes et dans les régions; nous devons faire plus avec elles et pour elles,” said the minister.",
        "Wheat | barley | maize\n12 | 14 | 9\nRice, sorghum, millet, oats, rye, lentils, peas, beans, chickpeas, flax, hemp",
        "Barley averaged $204 a tonne in Ruritania in 2022, oats $190 and rye $185 in Strelsau.",
        "At the table sat Rudolf Rassendyll, Rupert Hentzau, Antoinette Mauban, Fritz Tarlenheim and Flavia Elphberg.",
        "U.S. trade: orders rise 5% in the U.S. and the U.K.",
    ],
)
def test_english_passes(text: str) -> None:
    """Names, tables, figures and a long quotation in another language leave an article English."""
    assert is_english(text.split("\n"))
    assert not any(notice_in(line) for line in text.split("\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Imports met 60 percent of China's gas demand growth in 2022.",
        "In 2022 was China die grootste koper van gas uit Turkmenistan en Kazachstan.",
    ],
)
def test_a_short_sentence_is_foreign_only_by_words_that_english_has_not(sentence):
    """ "Met", "of" and "in" are Dutch and English; a Dutch sentence has others besides."""
    assert (notice_in(sentence) is None) == sentence.startswith("Imports")
