"""How each word must sound, in IPA as espeak-ng writes it, without stress marks.

Written by hand from the words' pronunciation: ħ ح, ʕ ع, χ خ, ʃ ش, θ ث, s̪ ص,
dˤ ض, t̪ ط, ð ذ and ظ; ː is length; a dot marks the dark a beside ص ض ط ظ.
"""

ARABIC = {
    **{"التَّذْكِرَه": "ʔattːaðkirah", "رَقَمْ": "raqam", "تَفَضَّلُو": "tafadˤdˤa.luː"},
    **{"إِلَى": "ʔilaː", "شُبَّاكْ": "ʃubːaːk", "وَ": "wa"},
    # letters
    **{"أَلِفْ": "ʔalif", "بَاءْ": "baːʔ", "تَاءْ": "taːʔ", "ثَاءْ": "θaːʔ", "جِيمْ": "dʒiːm"},
    **{"حَاءْ": "ħaːʔ", "خَاءْ": "χaːʔ", "دَالْ": "daːl", "ذَالْ": "ðaːl", "رَاءْ": "raːʔ", "زَايْ": "zaːj"},
    **{"سِينْ": "siːn", "شِينْ": "ʃiːn", "صَادْ": "s̪a.ːd", "ضَادْ": "dˤa.ːd", "طَاءْ": "t̪a.ːʔ"},
    **{"ظَاءْ": "ða.ːʔ", "عَيْنْ": "ʕain", "غَيْنْ": "ɣain", "فَاءْ": "faːʔ", "قَافْ": "qaːf", "كَافْ": "kaːf"},
    **{"لَامْ": "laːm", "مِيمْ": "miːm", "نُونْ": "nuːn", "هَاءْ": "haːʔ", "وَاوْ": "waːw", "يَاءْ": "jaːʔ"},
    # 1 to 10
    **{"وَاحِدْ": "waːħid", "اِثْنَانْ": "ʔiθnaːn", "ثَلَاثَه": "θalaːθah", "أَرْبَعَه": "ʔarbaʕah"},
    **{"خَمْسَه": "χamsah", "سِتَّه": "sitːah", "سَبْعَه": "sabʕah", "ثَمَانِيَه": "θamaːniːah"},
    **{"تِسْعَه": "tisʕah", "عَشَرَه": "ʕaʃarah"},
    # 11 to 19
    **{"أَحَدَ": "ʔaħada", "اِثْنَا": "ʔiθnaː", "ثَلَاثَةَ": "θalaːθata", "أَرْبَعَةَ": "ʔarbaʕata"},
    **{"خَمْسَةَ": "χamsata", "سِتَّةَ": "sitːata", "سَبْعَةَ": "sabʕata", "ثَمَانِيَةَ": "θamaːniːata"},
    **{"تِسْعَةَ": "tisʕata", "عَشَرْ": "ʕaʃar"},
    # tens
    **{"عِشْرُونْ": "ʕiʃruːn", "ثَلَاثُونْ": "θalaːθuːn", "أَرْبَعُونْ": "ʔarbaʕuːn", "خَمْسُونْ": "χamsuːn"},
    **{"سِتُّونْ": "sitːuːn", "سَبْعُونْ": "sabʕuːn", "ثَمَانُونْ": "θamaːnuːn", "تِسْعُونْ": "tisʕuːn"},
    # hundreds
    **{"مِئَه": "miʔah", "مِئَتَانْ": "miʔataːn", "ثَلَاثُمِئَه": "θalaːθumiʔah"},
    **{"أَرْبَعُمِئَه": "ʔarbaʕumiʔah", "خَمْسُمِئَه": "χamsumiʔah", "سِتُّمِئَه": "sitːumiʔah"},
    **{"سَبْعُمِئَه": "sabʕumiʔah", "ثَمَانِمِئَه": "θamaːnimiʔah", "تِسْعُمِئَه": "tisʕumiʔah"},
    # thousands
    **{"أَلْفْ": "ʔalf", "أَلْفَانْ": "ʔalfaːn", "آلَافْ": "ʔaːlaːf"},
    **{"ثَلَاثَةُ": "θalaːθatu", "أَرْبَعَةُ": "ʔarbaʕatu", "خَمْسَةُ": "χamsatu", "سِتَّةُ": "sitːatu"},
    **{"سَبْعَةُ": "sabʕatu", "ثَمَانِيَةُ": "θamaːniːatu", "تِسْعَةُ": "tisʕatu"},
}

ENGLISH = {
    **{"Ticket": "tɪkɪt", "window": "wɪndəʊ", "and": "and"},
    **{"A": "eɪ", "B": "biː", "C": "siː", "D": "diː", "E": "iː", "F": "ɛf", "G": "dʒiː", "H": "eɪtʃ"},
    **{"I": "aɪ", "J": "dʒeɪ", "K": "keɪ", "L": "ɛl", "M": "ɛm", "N": "ɛn", "O": "əʊ", "P": "piː"},
    **{"Q": "kjuː", "R": "ɑː", "S": "ɛs", "T": "tiː", "U": "juː", "V": "viː", "W": "dʌbəljuː"},
    **{"X": "ɛks", "Y": "waɪ", "Z": "zɛd"},
    **{"one": "wɒn", "two": "tuː", "three": "θɹiː", "four": "fɔː", "five": "faɪv", "six": "sɪks"},
    **{"seven": "sɛvən", "eight": "eɪt", "nine": "naɪn", "ten": "tɛn", "eleven": "ɪlɛvən"},
    **{"twelve": "twɛlv", "thirteen": "θɜːtiːn", "fourteen": "fɔːtiːn", "fifteen": "fɪftiːn"},
    **{"sixteen": "sɪkstiːn", "seventeen": "sɛvəntiːn", "eighteen": "eɪtiːn", "nineteen": "naɪntiːn"},
    **{"twenty": "twɛnti", "thirty": "θɜːti", "forty": "fɔːti", "fifty": "fɪfti", "sixty": "sɪksti"},
    **{"seventy": "sɛvənti", "eighty": "eɪti", "ninety": "naɪnti"},
    **{"hundred": "hʌndɹɪd", "thousand": "θaʊzənd"},
}
