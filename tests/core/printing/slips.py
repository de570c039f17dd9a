"""Slips for tests: a usual one, a short one, a long one, in both languages."""

from core.domain.slip import Slip, first_few

LINK = "https://dawr.example.eg/t/7Q9KX2M4"

USUAL_AR = Slip(
    language="ar",
    centre="مركز خدمات مصر – القاهرة",
    code="\u2067ح-٤٢\u2069",
    code_other="\u2066A-42\u2069",
    service="تجديد بطاقة الرقم القومي",
    agency="الأحوال المدنية",
    people_ahead="أمامك ٧ أشخاص",
    wait="دورك بين ١٠:٤٠ و١١:٠٥",
    time="١٠:١٢",
    date="الأحد ٢٢ نوفمبر ٢٠٢٦",
    papers_title="الأوراق المطلوبة",
    papers=("أصل بطاقة الرقم القومي سارية", "شهادة ميلاد مميكنة", "مستند إثبات المهنة أو المؤهل"),
    link=LINK,
    footer="امسح الرمز لتتابع دورك من هاتفك",
)

USUAL_EN = Slip(
    language="en",
    centre="Egypt Service Centre – Cairo",
    code="\u2066A-42\u2069",
    code_other="\u2067ح-٤٢\u2069",
    service="Renewal of the national ID card",
    agency="Civil Status",
    people_ahead="7 people ahead of you",
    wait="Your turn between 10:40 and 11:05",
    time="10:12",
    date="Sunday 22 November 2026",
    papers_title="Papers you need",
    papers=(
        "Valid original national ID card",
        "Computerised birth certificate",
        "Proof of occupation or qualification",
    ),
    link=LINK,
    footer="Scan to follow your turn on your phone",
)

SHORT_AR = Slip(
    language="ar",
    centre="مركز خدمات مصر",
    code="م-٥",
    code_other="M-5",
    service="توكيل عام رسمي",
    agency="الشهر العقاري",
    people_ahead="لا أحد أمامك",
    time="٠٩:٠١",
    date="الاثنين ٢٣ نوفمبر ٢٠٢٦",
)

_PAPERS_AR, _LEFT_AR = first_few(
    [
        "استمارة طلب البطاقة معتمدة",
        "بطاقة ولي الأمر أو أحد الأقارب حتى الدرجة الأولى مع صورة ضوئية واضحة من الوجهين",
        "مستند إثبات المهنة أو المؤهل",
        "شهادة طبية (باطنة وعيون)",
        "نموذج \u2068IMM-20\u2069 موقّعًا",
        "صورتان شخصيتان حديثتان",
        "ما يفيد اجتياز اختبار القيادة",
        "إيصال سداد الرسوم",
        "أصل المؤهل الدراسي",
        "خطاب الجهة الطالبة إن وجد",
        "صحيفة الحالة الجنائية",
    ]
)

LONG_AR = Slip(
    language="ar",
    centre="المركز النموذجي المتكامل لخدمات مصر بمحافظة القاهرة – مدينة نصر",
    code="\u2067هـ-١٠٨٨\u2069",
    code_other="\u2066W-1088\u2069",
    service="طلب استخراج البطاقة بالمنزل لكبار السن وذوي الهمم",
    agency="قطاع الأحوال المدنية",
    people_ahead="أمامك ١٢٨ شخصًا",
    wait="دورك بين ١٢:٤٠ و١٣:٥٥",
    time="١٠:١٢",
    date="الأحد ٢٢ نوفمبر ٢٠٢٦",
    papers_title="الأوراق المطلوبة",
    papers=_PAPERS_AR,
    papers_more=f"و{'٠١٢٣٤٥٦٧٨٩'[_LEFT_AR]} أوراق أخرى: اسأل عند الشباك",
    steps_title="خطوات الخدمة",
    steps=("شباك الخدمة", "الخزينة", "التصوير والبصمة", "تسليم المستندات"),
    link=LINK,
    footer="امسح الرمز لتتابع دورك من هاتفك",
    reprint_mark="نسخة ثانية",
    offline_mark="صدر دون اتصال بالمركز",
)

LONG_EN = Slip(
    language="en",
    centre="Integrated Model Centre of Egypt Services, Cairo Governorate – Nasr City",
    code="\u2066W-1088\u2069",
    code_other="\u2067هـ-١٠٨٨\u2069",
    service="Home-visit ID card request for older people and people of determination",
    agency="General Administration of Passports, Immigration and Nationality",
    people_ahead="128 people ahead of you",
    wait="Your turn between 12:40 and 13:55",
    time="10:12",
    date="Sunday 22 November 2026",
    papers_title="Papers you need",
    papers=(
        "Certified ID application form",
        "ID of the guardian or a first-degree relative, with a clear copy of both sides",
        "صورة البطاقة (both sides)",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ),
    papers_more="and 7 more: ask at the window",
    steps_title="Your windows",
    steps=("Service desk", "Cashier", "Photo and fingerprint", "Document delivery"),
    link=LINK,
    footer="Scan to follow your turn on your phone",
    reprint_mark="Second print",
    offline_mark="Issued without contact to the centre",
)
