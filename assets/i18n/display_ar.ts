<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>BoardWording</name>
    <message>
        <source>Ticket</source>
        <translation>تذكرة</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>شباك</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بكم</translation>
    </message>
    <message>
        <source>Take a ticket at the kiosk. Your number will appear here.</source>
        <translation>خذ تذكرة من جهاز التذاكر، وسيظهر رقمك هنا.</translation>
    </message>
    <message>
        <source>Calls are shown here as soon as the ticket system answers.</source>
        <translation>ستظهر النداءات هنا حالما يستجيب نظام التذاكر.</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>This screen is too small for its hall</source>
        <translation>هذه الشاشة أصغر مما تحتاجه الصالة</translation>
    </message>
    <message>
        <source>Use a larger screen, or turn this one.</source>
        <translation>استخدم شاشة أكبر، أو أدِر هذه الشاشة.</translation>
    </message>
    <message>
        <source>Then change both with {command}, or {inches} and {metres} in the settings.</source>
        <translation>ثم غيّر القيمتين بالأمر {command}، أو غيّر {inches} و{metres} في الإعدادات.</translation>
    </message>
    <message>
        <source>Calls on {inches} inches cannot be read from {metres} metres.</source>
        <translation>لا يمكن قراءة النداءات على {inches} بوصة من مسافة {metres} م.</translation>
    </message>
    <message>
        <source>{width} by {height} dots have no room for the calls.</source>
        <translation>شاشة من {width} × {height} نقطة لا تتسع للنداءات.</translation>
    </message>
    <message>
        <source>This screen lies, and its layout is for one that stands upright.</source>
        <translation>هذه الشاشة موضوعة أفقيًا، وتصميمها لشاشة رأسية.</translation>
    </message>
    <message>
        <source>Seat people no farther than {metres} metres</source>
        <translation>اجعل أبعد مقعد على مسافة {metres} م</translation>
    </message>
    <message>
        <source>or hang a screen of {inches} inches or more.</source>
        <translation>أو علّق شاشة من {inches} بوصة أو أكبر.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>No window is open now</source>
        <translation>لا يوجد شباك مفتوح الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا أحد ينتظر</numerusform>
            <numerusform>شخص واحد ينتظر</numerusform>
            <numerusform>شخصان ينتظران</numerusform>
            <numerusform>%n ينتظرون</numerusform>
            <numerusform>%n ينتظرون</numerusform>
            <numerusform>%n ينتظرون</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>لا أحد ينتظر</translation>
    </message>
</context>
<context>
    <name>EditorWording</name>
    <message>
        <source>Screen of display {name}</source>
        <translation>شاشة العرض {name}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>لوحة النداءات</translation>
    </message>
    <message>
        <source>Board with room for films</source>
        <translation>لوحة ومساحة للأفلام</translation>
    </message>
    <message>
        <source>One agency</source>
        <translation>جهة واحدة</translation>
    </message>
    <message>
        <source>Several halls</source>
        <translation>عدة قاعات</translation>
    </message>
    <message>
        <source>Totem, upright</source>
        <translation>شاشة رأسية عند المدخل</translation>
    </message>
    <message>
        <source>Many windows, in columns</source>
        <translation>شبابيك كثيرة في أعمدة</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Readable up to {metres} m; from there a screen of {inches} inches is needed</source>
        <translation>تُقرأ حتى {metres} م؛ وللمسافة المطلوبة يلزم {inches} بوصة</translation>
    </message>
    <message>
        <source>This screen has the wrong shape</source>
        <translation>شكل هذه الشاشة غير مناسب</translation>
    </message>
    <message numerus="yes">
        <source>Too few rows for %n windows</source>
        <translation>
            <numerusform>الصفوف قليلة</numerusform>
            <numerusform>الصفوف قليلة لشباك واحد</numerusform>
            <numerusform>الصفوف قليلة لشباكين</numerusform>
            <numerusform>الصفوف قليلة لعدد %n شبابيك</numerusform>
            <numerusform>الصفوف قليلة لعدد %n شباكًا</numerusform>
            <numerusform>الصفوف قليلة لعدد %n شباك</numerusform>
        </translation>
    </message>
    <message>
        <source>Only where the zone names one agency</source>
        <translation>فقط حين تخص الشاشة جهة واحدة</translation>
    </message>
    <message>
        <source>Saved. The display follows at once.</source>
        <translation>حُفظ. تتبعه الشاشة فورًا.</translation>
    </message>
    <message>
        <source>The centre does not answer: nothing is saved. Try again.</source>
        <translation>المركز لا يستجيب: لم يُحفظ شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Screen, inches</source>
        <translation>الشاشة، بالبوصة</translation>
    </message>
    <message>
        <source>Farthest seat, metres</source>
        <translation>أبعد مقعد، بالمتر</translation>
    </message>
    <message>
        <source>Arabic first</source>
        <translation>العربية أولًا</translation>
    </message>
    <message>
        <source>English first</source>
        <translation>الإنجليزية أولًا</translation>
    </message>
    <message>
        <source>Languages in turn</source>
        <translation>اللغتان بالتناوب</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>تباين قوي</translation>
    </message>
    <message>
        <source>Where are the windows, seen from the display? Press until the arrow points there.</source>
        <translation>أين الشبابيك بالنسبة إلى الشاشة؟ اضغط حتى يشير السهم إليها.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Window {number}, no arrow</source>
        <translation>شباك {number}، بلا سهم</translation>
    </message>
    <message>
        <source>Window {number}, {degrees} degrees clockwise from straight ahead</source>
        <translation>شباك {number}، {degrees} درجة في اتجاه عقارب الساعة من الأمام</translation>
    </message>
</context>
<context>
    <name>NewsWording</name>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>Closing today at {time}</source>
        <translation>موعد الإغلاق اليوم {time}</translation>
    </message>
    <message>
        <source>{occasion}: {said}</source>
        <translation>{occasion}: {said}</translation>
    </message>
    <message>
        <source>Next prayer: {prayer} {time}</source>
        <translation>الصلاة القادمة: {prayer} {time}</translation>
    </message>
    <message>
        <source>Next prayer: {prayer} tomorrow {time}</source>
        <translation>الصلاة القادمة: {prayer} غدًا {time}</translation>
    </message>
    <message>
        <source>The centre is closed today</source>
        <translation>المركز مغلق اليوم</translation>
    </message>
    <message>
        <source>The centre is closed until {last}</source>
        <translation>المركز مغلق حتى {last}</translation>
    </message>
    <message>
        <source>The centre is closed on {day}</source>
        <translation>المركز مغلق يوم {day}</translation>
    </message>
    <message>
        <source>The centre is closed from {first} to {last}</source>
        <translation>المركز مغلق من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Fajr</source>
        <translation>الفجر</translation>
    </message>
    <message>
        <source>Dhuhr</source>
        <translation>الظهر</translation>
    </message>
    <message>
        <source>Friday prayer</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Asr</source>
        <translation>العصر</translation>
    </message>
    <message>
        <source>Maghrib</source>
        <translation>المغرب</translation>
    </message>
    <message>
        <source>Isha</source>
        <translation>العشاء</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>January</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>April</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>June</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>July</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>August</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>September</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>ديسمبر</translation>
    </message>
</context>
</TS>
