<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n people are called before</source>
        <translation>
            <numerusform>لا أحد قبله</numerusform>
            <numerusform>شخص واحد قبله</numerusform>
            <numerusform>شخصان قبله</numerusform>
            <numerusform>%n أشخاص قبله</numerusform>
            <numerusform>%n شخصًا قبله</numerusform>
            <numerusform>%n شخص قبله</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before</source>
        <translation>لا أحد قبله</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Waits</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Is called</source>
        <translation>جارٍ نداؤه</translation>
    </message>
    <message>
        <source>Is being served</source>
        <translation>يُخدم الآن</translation>
    </message>
    <message>
        <source>Is parked</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Did not come when called</source>
        <translation>لم يحضر عند النداء</translation>
    </message>
    <message>
        <source>Is completed</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>Is cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Ended with its day</source>
        <translation>انتهت بانتهاء يومها</translation>
    </message>
    <message>
        <source>There is no printer here: write the number down for the visitor.</source>
        <translation>لا توجد طابعة هنا: اكتب الرقم للزائر.</translation>
    </message>
    <message>
        <source>The slip is being printed…</source>
        <translation>جارٍ طباعة التذكرة…</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>طُبعت التذكرة.</translation>
    </message>
    <message>
        <source>Look whether a slip came out. F6 prints another one.</source>
        <translation>انظر هل خرجت التذكرة. المفتاح F6 يطبع أخرى.</translation>
    </message>
    <message>
        <source>No slip: the printer has no paper. Put a roll in, then F6 prints.</source>
        <translation>لم تُطبع: لا يوجد ورق في الطابعة. ضع رولاً ثم اضغط F6.</translation>
    </message>
    <message>
        <source>No slip: the printer is open. Close the cover, then F6 prints.</source>
        <translation>لم تُطبع: غطاء الطابعة مفتوح. أغلقه ثم اضغط F6.</translation>
    </message>
    <message>
        <source>No slip: the printer does not answer. Look at its power and cable, then F6 prints.</source>
        <translation>لم تُطبع: الطابعة لا تستجيب. راجع الكهرباء والكابل ثم اضغط F6.</translation>
    </message>
    <message>
        <source>Chosen by mistake at the kiosk</source>
        <translation>اختيار خاطئ عند جهاز التذاكر</translation>
    </message>
    <message>
        <source>The kiosk was not told</source>
        <translation>لم تُذكر عند جهاز التذاكر</translation>
    </message>
    <message>
        <source>Staff see that the visitor needs it</source>
        <translation>الموظف يرى حاجة الزائر إليها</translation>
    </message>
    <message>
        <source>The visitor asks for it</source>
        <translation>الزائر يطلبها</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>{ticket} is issued.</source>
        <translation>صدرت التذكرة {ticket}.</translation>
    </message>
    <message>
        <source>{ticket} has another class; its place stays.</source>
        <translation>تغيّرت فئة {ticket}، ومكانها في الدور كما هو.</translation>
    </message>
    <message>
        <source>Nobody was here for a while. Sign in again.</source>
        <translation>لم يستخدم أحد الجهاز منذ مدة. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة واحدة…</translation>
    </message>
    <message>
        <source>Sign in at the reception</source>
        <translation>تسجيل الدخول إلى الاستقبال</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ا&amp;لاسم</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>ال&amp;رقم السري</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;دخول</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>تغيير اللغة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>Appointment at {time}</source>
        <translation>موعد الساعة {time}</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>الاستقبال</translation>
    </message>
    <message>
        <source>&amp;Service, number of a ticket, or code of an appointment</source>
        <translation>ال&amp;خدمة أو رقم التذكرة أو رمز الموعد</translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation>الزائر التالي</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>Change the class</source>
        <translation>تغيير الفئة</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>The ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>Nothing is found. Try another word, or the number without its letter.</source>
        <translation>لا نتائج. جرّب كلمة أخرى، أو الرقم دون حرفه.</translation>
    </message>
    <message>
        <source>Another class for {ticket}</source>
        <translation>فئة أخرى للتذكرة {ticket}</translation>
    </message>
    <message>
        <source>Its place stays, and its turn goes by the new class. The reason is kept in the log.</source>
        <translation>يبقى مكانها في الدور، ويُحسب دورها بالفئة الجديدة. يُحفظ السبب في السجل.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Ordinary ticket…</source>
        <translation>تذكرة عادية…</translation>
    </message>
    <message>
        <source>Show the ticket</source>
        <translation>عرض التذكرة</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>ال&amp;فئة</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>&amp;صفة الزائر</translation>
    </message>
    <message>
        <source>&amp;Language of the visitor</source>
        <translation>ل&amp;غة الزائر</translation>
    </message>
    <message>
        <source>What the visitor needs</source>
        <translation>ما يحتاجه الزائر</translation>
    </message>
    <message>
        <source>Issue the ticket</source>
        <translation>إصدار التذكرة</translation>
    </message>
    <message>
        <source>Type what the visitor needs, the number of a ticket, or the code of an appointment. Enter takes the first that is found.</source>
        <translation>اكتب ما يحتاجه الزائر، أو رقم تذكرة، أو رمز موعد. مفتاح الإدخال يأخذ أول نتيجة.</translation>
    </message>
    <message>
        <source>Ticket {code}</source>
        <translation>تذكرة {code}</translation>
    </message>
</context>
</TS>
