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
        <source>Then set {inches} and {metres} in the settings and start the display again.</source>
        <translation>ثم اضبط {inches} و{metres} في الإعدادات وشغّل شاشة العرض من جديد.</translation>
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
</TS>
