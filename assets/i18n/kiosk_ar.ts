<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AgenciesPage</name>
    <message>
        <source>Choose the agency</source>
        <translation>اختر الجهة</translation>
    </message>
</context>
<context>
    <name>AppointmentPage</name>
    <message>
        <source>Your appointment</source>
        <translation>موعدك</translation>
    </message>
    <message>
        <source>Check in and take my ticket</source>
        <translation>سجّل حضوري واطبع تذكرتي</translation>
    </message>
    <message>
        <source>Take an ordinary ticket</source>
        <translation>خذ تذكرة عادية</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Or touch your service now</source>
        <translation>أو المس خدمتك مباشرة</translation>
    </message>
</context>
<context>
    <name>CheckInButton</name>
    <message>
        <source>Type or scan the code of your appointment</source>
        <translation>اكتب رمز موعدك أو امسحه</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>لديّ موعد</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>The code is in the message about your appointment</source>
        <translation>الرمز في رسالة موعدك</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>لديّ موعد</translation>
    </message>
    <message>
        <source>Find my appointment</source>
        <translation>ابحث عن موعدي</translation>
    </message>
    <message>
        <source>Type the code, or scan it</source>
        <translation>اكتب الرمز أو امسحه</translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message>
        <source>Type the code of your appointment, or scan it.</source>
        <translation>اكتب رمز موعدك أو امسحه.</translation>
    </message>
    <message>
        <source>The code is longer. Please look at your message again.</source>
        <translation>الرمز أطول من ذلك. راجع رسالتك من فضلك.</translation>
    </message>
    <message>
        <source>That was no code of an appointment. Scan once more, or type it.</source>
        <translation>هذا ليس رمز موعد. امسح مرة أخرى أو اكتب الرمز.</translation>
    </message>
    <message>
        <source>No appointment has this code. Please look at your message again, or ask a member of staff.</source>
        <translation>لا يوجد موعد بهذا الرمز. راجع رسالتك أو اسأل أحد الموظفين.</translation>
    </message>
    <message>
        <source>Several codes were not right. Please ask a member of staff, or try again in a minute.</source>
        <translation>عدة رموز غير صحيحة. اسأل أحد الموظفين أو حاول بعد دقيقة.</translation>
    </message>
    <message>
        <source>Appointments cannot be looked up at the moment. Please ask a member of staff, or take an ordinary ticket.</source>
        <translation>لا يمكن البحث عن المواعيد الآن. اسأل أحد الموظفين أو خذ تذكرة عادية.</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>وصلت قبل موعدك</translation>
    </message>
    <message>
        <source>You are on time</source>
        <translation>وصلت في موعدك</translation>
    </message>
    <message>
        <source>You are late</source>
        <translation>وصلت بعد موعدك</translation>
    </message>
    <message>
        <source>It is too early</source>
        <translation>الوقت مبكر جدًا</translation>
    </message>
    <message>
        <source>Your appointment is on another day</source>
        <translation>موعدك في يوم آخر</translation>
    </message>
    <message>
        <source>The day of your appointment is over</source>
        <translation>انقضى يوم موعدك</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>سبق أن سجّلت حضورك</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>أُلغي هذا الموعد</translation>
    </message>
    <message>
        <source>This service is not given here now</source>
        <translation>هذه الخدمة غير متاحة هنا الآن</translation>
    </message>
    <message>
        <source>Your turn counts from {at}. You can check in now and sit down.</source>
        <translation>يُحسب دورك من {at}. يمكنك تسجيل حضورك الآن والجلوس.</translation>
    </message>
    <message>
        <source>Your turn counts from now.</source>
        <translation>يُحسب دورك من الآن.</translation>
    </message>
    <message>
        <source>Your time was {at}. You can still come today: your turn counts from now, like that of visitors without an appointment.</source>
        <translation>كان موعدك {at}. ما زال بإمكانك إنجاز خدمتك اليوم: يُحسب دورك من الآن مثل الزوار من غير موعد.</translation>
    </message>
    <message>
        <source>You can check in from {opens}.</source>
        <translation>يمكنك تسجيل حضورك من {opens}.</translation>
    </message>
    <message>
        <source>Please come on {day} at {at}.</source>
        <translation>نرجو حضورك يوم {day} في {at}.</translation>
    </message>
    <message>
        <source>It was on {day} at {at}. Today you can take an ordinary ticket.</source>
        <translation>كان يوم {day} في {at}. يمكنك اليوم أخذ تذكرة عادية.</translation>
    </message>
    <message>
        <source>Your number is {code}.</source>
        <translation>رقمك هو {code}.</translation>
    </message>
    <message>
        <source>You can take an ordinary ticket, or ask a member of staff.</source>
        <translation>يمكنك أخذ تذكرة عادية أو سؤال أحد الموظفين.</translation>
    </message>
    <message>
        <source>Please ask a member of staff.</source>
        <translation>اسأل أحد الموظفين من فضلك.</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>In this order. Choose one.</source>
        <translation>بهذا الترتيب. اختر خدمة منها.</translation>
    </message>
    <message>
        <source>In this order. Choose one, or take all.</source>
        <translation>بهذا الترتيب. اختر واحدة أو خذها كلها.</translation>
    </message>
    <message>
        <source>You go from window to window without queuing anew</source>
        <translation>تنتقل من شباك إلى شباك دون أن تقف في الدور من جديد</translation>
    </message>
    <message>
        <source>All on one ticket</source>
        <translation>كلها على تذكرة واحدة</translation>
    </message>
</context>
<context>
    <name>EventsButton</name>
    <message>
        <source>Shows what a new baby, buying a car and the like take</source>
        <translation>يعرض ما يلزم لمولود جديد أو شراء سيارة وما شابه</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>أحداث الحياة</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>The services that each one takes</source>
        <translation>الخدمات التي يحتاجها كل حدث</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>أحداث الحياة</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Choose what suits you. It is your choice to say it.</source>
        <translation>اختر ما يناسبك، فالأمر اختياري.</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>أولوية أو مساعدة</translation>
    </message>
    <message>
        <source>You may be called first as</source>
        <translation>فئة الأولوية، إن كنت منها</translation>
    </message>
    <message>
        <source>What you need at the window</source>
        <translation>ما تحتاجه عند الشباك</translation>
    </message>
    <message>
        <source>Goes back one page</source>
        <translation>يعود صفحة واحدة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Only looked at: not kept, not printed</source>
        <translation>للتأكد من صحته فقط: لا يُحفظ ولا يُطبع</translation>
    </message>
    <message>
        <source>Your identity</source>
        <translation>إثبات الشخصية</translation>
    </message>
    <message>
        <source>Takes the ticket without saying who comes</source>
        <translation>يأخذ التذكرة من غير إثبات الشخصية</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطي</translation>
    </message>
</context>
<context>
    <name>IdentityWords</name>
    <message>
        <source>National ID</source>
        <translation>الرقم القومي</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Type the 14 digits of your card, or scan it</source>
        <translation>اكتب 14 رقمًا من بطاقتك أو امسحها</translation>
    </message>
    <message>
        <source>Type the number of your passport, or scan its lower lines</source>
        <translation>اكتب رقم جوازك أو امسح سطوره السفلى</translation>
    </message>
    <message>
        <source>{typed} of {all} digits</source>
        <translation>{typed} من {all} رقمًا</translation>
    </message>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>خانة واحدة</numerusform>
            <numerusform>خانتان</numerusform>
            <numerusform>%n خانات</numerusform>
            <numerusform>%n خانة</numerusform>
            <numerusform>%n خانة</numerusform>
        </translation>
    </message>
    <message>
        <source>read by the scanner</source>
        <translation>قرأه الماسح</translation>
    </message>
    <message>
        <source>The scan could not be read. Scan once more, or type the number.</source>
        <translation>تعذّرت قراءة المسح. امسح مرة أخرى أو اكتب الرقم.</translation>
    </message>
    <message>
        <source>A passport number has 5 to 9 letters and digits.</source>
        <translation>رقم جواز السفر من 5 إلى 9 حروف وأرقام.</translation>
    </message>
    <message>
        <source>A national ID has digits only.</source>
        <translation>الرقم القومي أرقام فقط.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits are still missing.</source>
        <translation>
            <numerusform>لا ينقص أي رقم.</numerusform>
            <numerusform>ينقص رقم واحد.</numerusform>
            <numerusform>ينقص رقمان.</numerusform>
            <numerusform>تنقص %n أرقام.</numerusform>
            <numerusform>ينقص %n رقمًا.</numerusform>
            <numerusform>ينقص %n رقم.</numerusform>
        </translation>
    </message>
    <message>
        <source>A national ID has no more than 14 digits.</source>
        <translation>الرقم القومي لا يزيد على 14 رقمًا.</translation>
    </message>
    <message>
        <source>The first digit of a national ID is 2 or 3. Please type it again.</source>
        <translation>الرقم القومي يبدأ بالرقم 2 أو 3. أعد كتابته من فضلك.</translation>
    </message>
    <message>
        <source>There is no such date of birth (digits 2 to 7). Please type it again.</source>
        <translation>الأرقام من 2 إلى 7 هي تاريخ الميلاد، ولا يوجد تاريخ كهذا. أعد كتابة الرقم من فضلك.</translation>
    </message>
    <message>
        <source>The date of birth (digits 2 to 7) is still to come. Please type it again.</source>
        <translation>الأرقام من 2 إلى 7 هي تاريخ الميلاد، وهو لم يأتِ بعد. أعد كتابة الرقم من فضلك.</translation>
    </message>
    <message>
        <source>No governorate has the number of digits 8 and 9. Please type it again.</source>
        <translation>الرقمان 8 و9 للمحافظة، ولا توجد محافظة بهذا الرقم. أعد كتابة الرقم من فضلك.</translation>
    </message>
    <message>
        <source>A digit may be wrong. Type the number again, or go on.</source>
        <translation>قد يكون أحد الأرقام خطأ. أعد كتابة الرقم، أو تابع إن كان صحيحًا.</translation>
    </message>
    <message>
        <source>This passport has expired: the window may not accept it. You can go on.</source>
        <translation>انتهت صلاحية هذا الجواز، وقد لا يقبله الشباك. يمكنك المتابعة.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>الرقم صحيح</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Clear everything</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Erase the last sign</source>
        <translation>حذف آخر خانة</translation>
    </message>
</context>
<context>
    <name>KioskFooter</name>
    <message>
        <source>Contrast, larger text, lower buttons, more time</source>
        <translation>تباين عالٍ، خط أكبر، أزرار أقرب، وقت أطول</translation>
    </message>
    <message>
        <source>Easier use</source>
        <translation>تسهيلات</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>يعود إلى الصفحة الأولى</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Asks a member of staff to come to this kiosk</source>
        <translation>يطلب حضور موظف إلى هذا الجهاز</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>اطلب موظفًا</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Welcome. Take your turn here</source>
        <translation>أهلًا بك، خُذ دورك من هنا</translation>
    </message>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>يعرض ما جمعته حتى الآن على تذكرتك</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Erase the last sign</source>
        <translation>حذف آخر خانة</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>Tick what you have with you.</source>
        <translation>علّم على ما معك الآن.</translation>
    </message>
    <message>
        <source>Papers, and where to get them</source>
        <translation>المستندات ومن أين تحصل عليها</translation>
    </message>
    <message>
        <source>Photograph this list to have it with you.</source>
        <translation>صوّر هذه القائمة لتبقى معك.</translation>
    </message>
    <message>
        <source>You can take a ticket and hand the papers in later, if the clerk agrees</source>
        <translation>يمكنك أخذ تذكرة وتقديم المستندات بعد ذلك إن وافق الموظف</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>احصل على تذكرة</translation>
    </message>
    <message>
        <source>Take a ticket all the same</source>
        <translation>احصل على تذكرة رغم ذلك</translation>
    </message>
    <message>
        <source>No ticket: come back when you have the papers</source>
        <translation>بلا تذكرة: عد حين تكتمل مستنداتك</translation>
    </message>
    <message>
        <source>Print what is missing</source>
        <translation>اطبع ما ينقصني</translation>
    </message>
</context>
<context>
    <name>ModeWords</name>
    <message>
        <source>Strong contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>خط أكبر</translation>
    </message>
    <message>
        <source>Lower the buttons</source>
        <translation>أنزل الأزرار إلى أسفل</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>وقت أطول</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>لغة الإشارة</translation>
    </message>
    <message>
        <source>Speak aloud</source>
        <translation>اقرأ بصوت مسموع</translation>
    </message>
</context>
<context>
    <name>ModesPane</name>
    <message>
        <source>Easier use</source>
        <translation>تسهيلات</translation>
    </message>
    <message>
        <source>For you alone, until you leave</source>
        <translation>لك وحدك إلى أن تنصرف</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>صوت أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>صوت أعلى</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Yes, more time</source>
        <translation>نعم، أحتاج وقتًا</translation>
    </message>
    <message>
        <source>No, finish</source>
        <translation>لا، انتهيت</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>هل تحتاج إلى مزيد من الوقت؟</translation>
    </message>
    <message>
        <source>Yes, another one</source>
        <translation>نعم، تذكرة أخرى</translation>
    </message>
    <message>
        <source>No, one is enough</source>
        <translation>لا، تكفي واحدة</translation>
    </message>
    <message>
        <source>A ticket for this service was given here just now.</source>
        <translation>صدرت تذكرة لهذه الخدمة من هذا الجهاز قبل لحظات.</translation>
    </message>
    <message>
        <source>Another ticket for the same service?</source>
        <translation>هل تريد تذكرة أخرى للخدمة نفسها؟</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>لا، أكمل</translation>
    </message>
    <message>
        <source>Yes, start again</source>
        <translation>نعم، ابدأ من جديد</translation>
    </message>
    <message>
        <source>What you have chosen so far will be lost.</source>
        <translation>سيُلغى كل ما اخترته حتى الآن.</translation>
    </message>
    <message>
        <source>Start again?</source>
        <translation>هل تبدأ من جديد؟</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>It is no ticket. When you have the papers, come and take your turn.</source>
        <translation>ليست تذكرة. حين تكتمل مستنداتك عد وخذ دورك.</translation>
    </message>
    <message>
        <source>Take your list of papers</source>
        <translation>خذ قائمة المستندات</translation>
    </message>
    <message>
        <source>If no paper came out, photograph the list on this page or call a member of staff.</source>
        <translation>إن لم تخرج الورقة فصوّر القائمة من هذه الصفحة أو اطلب موظفًا.</translation>
    </message>
    <message>
        <source>The list may not have been printed</source>
        <translation>ربما لم تُطبع القائمة</translation>
    </message>
    <message>
        <source>Many tickets were taken here in a short time. Please try again in half a minute, or ask a member of staff.</source>
        <translation>أُخذت تذاكر كثيرة من هنا في وقت قصير. حاول مرة أخرى بعد نصف دقيقة أو اسأل أحد الموظفين.</translation>
    </message>
    <message>
        <source>A short pause</source>
        <translation>استراحة قصيرة</translation>
    </message>
    <message>
        <source>Please choose another service or ask a member of staff.</source>
        <translation>اختر خدمة أخرى أو اسأل أحد الموظفين من فضلك.</translation>
    </message>
    <message>
        <source>No tickets for this service now</source>
        <translation>لا تذاكر لهذه الخدمة الآن</translation>
    </message>
    <message>
        <source>Please type its code again, or ask a member of staff.</source>
        <translation>اكتب الرمز مرة أخرى من فضلك أو اسأل أحد الموظفين.</translation>
    </message>
    <message>
        <source>The appointment could not be checked in</source>
        <translation>تعذّر تسجيل الحضور</translation>
    </message>
    <message>
        <source>Please stay near the kiosk.</source>
        <translation>ابقَ بالقرب من الجهاز من فضلك.</translation>
    </message>
    <message>
        <source>A member of staff has been called</source>
        <translation>تم طلب موظف لمساعدتك</translation>
    </message>
    <message>
        <source>Staff have been called already</source>
        <translation>تم طلب موظف بالفعل</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Your number</source>
        <translation>رقمك</translation>
    </message>
</context>
<context>
    <name>OnlineCard</name>
    <message>
        <source>You need not wait: this is also on the internet</source>
        <translation>لا داعي للانتظار: متاحة على الإنترنت</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Goes back one page</source>
        <translation>يعود صفحة واحدة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers to have with you</source>
        <translation>المستندات المطلوبة</translation>
    </message>
    <message>
        <source>Shows what is missing and where to get it, and prints it as a list</source>
        <translation>يعرض ما ينقصك ومن أين تحصل عليه، ويطبعه في قائمة</translation>
    </message>
    <message>
        <source>I miss a paper</source>
        <translation>ينقصني مستند</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search for a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>Card, licence…</source>
        <translation>بطاقة، رخصة…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>ReadyWords</name>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>خلال دقيقة تقريبًا</numerusform>
            <numerusform>خلال دقيقتين تقريبًا</numerusform>
            <numerusform>خلال %n دقائق تقريبًا</numerusform>
            <numerusform>خلال %n دقيقة تقريبًا</numerusform>
            <numerusform>خلال %n دقيقة تقريبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>في اليوم نفسه</translation>
    </message>
    <message numerus="yes">
        <source>in about %n days</source>
        <translation>
            <numerusform>في اليوم نفسه</numerusform>
            <numerusform>خلال يوم تقريبًا</numerusform>
            <numerusform>خلال يومين تقريبًا</numerusform>
            <numerusform>خلال %n أيام تقريبًا</numerusform>
            <numerusform>خلال %n يومًا تقريبًا</numerusform>
            <numerusform>خلال %n يوم تقريبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>From this centre: {service}</source>
        <translation>من هذا المركز: {service}</translation>
    </message>
    <message>
        <source>From: {agency}</source>
        <translation>من: {agency}</translation>
    </message>
    <message>
        <source>You get it on this visit: {service}</source>
        <translation>تحصل عليه في هذه الزيارة: {service}</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are still missing</source>
        <translation>
            <numerusform>مستنداتك مكتملة</numerusform>
            <numerusform>ينقصك مستند واحد</numerusform>
            <numerusform>ينقصك مستندان</numerusform>
            <numerusform>ينقصك %n مستندات</numerusform>
            <numerusform>ينقصك %n مستندًا</numerusform>
            <numerusform>ينقصك %n مستندًا</numerusform>
        </translation>
    </message>
    <message>
        <source>You have everything</source>
        <translation>مستنداتك مكتملة</translation>
    </message>
    <message>
        <source>And bring what you have:</source>
        <translation>وأحضر معك ما لديك:</translation>
    </message>
    <message>
        <source>Papers you still need</source>
        <translation>مستندات تنقصك</translation>
    </message>
    <message>
        <source>This is a list, not a ticket. When you have the papers, come and take your turn.</source>
        <translation>هذه قائمة وليست تذكرة. حين تكتمل مستنداتك عد وخذ دورك.</translation>
    </message>
    <message>
        <source>Without coming, on the internet</source>
        <translation>دون حضور، على الإنترنت</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>الرسوم: {fee}</translation>
    </message>
    <message numerus="yes">
        <source>and the fees of %n services are told at the window</source>
        <translation>
            <numerusform>ولا رسوم أخرى</numerusform>
            <numerusform>ورسوم خدمة أخرى تُعرف عند الشباك</numerusform>
            <numerusform>ورسوم خدمتين أخريين تُعرف عند الشباك</numerusform>
            <numerusform>ورسوم %n خدمات أخرى تُعرف عند الشباك</numerusform>
            <numerusform>ورسوم %n خدمة أخرى تُعرف عند الشباك</numerusform>
            <numerusform>ورسوم %n خدمة أخرى تُعرف عند الشباك</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {whole} services go on this ticket</source>
        <translation>تشمل هذه التذكرة {count} من {whole} خدمات</translation>
    </message>
    <message>
        <source>You go on as: {category}</source>
        <translation>تُكمل بصفة: {category}</translation>
    </message>
    <message>
        <source>{service} – {reason}</source>
        <translation>{service} – {reason}</translation>
    </message>
    <message>
        <source>one of its kind is on the ticket</source>
        <translation>على التذكرة خدمة من نوعها</translation>
    </message>
    <message>
        <source>Your ticket has: {services}. One of them is enough: this one takes its place.</source>
        <translation>على تذكرتك: {services}. واحدة تكفي: إن اخترت هذه حلّت محلها.</translation>
    </message>
    <message>
        <source>{whom}. It needs a ticket of its own: finish this visit first.</source>
        <translation>{whom}. لها تذكرة مستقلة: أكمل هذه الزيارة أولًا.</translation>
    </message>
    <message>
        <source>First: {window}</source>
        <translation>أولًا: {window}</translation>
    </message>
    <message>
        <source>Go to: {window}</source>
        <translation>توجّه إلى: {window}</translation>
    </message>
    <message>
        <source>then: {kinds}</source>
        <translation>ثم: {kinds}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>Erase the last letter</source>
        <translation>امسح الحرف الأخير</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search for a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>Opens a keyboard on the screen</source>
        <translation>يفتح لوحة مفاتيح على الشاشة</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search for a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>Choose the authority</source>
        <translation>اختر الجهة</translation>
    </message>
    <message>
        <source>Ask a member of staff</source>
        <translation>اسأل أحد الموظفين</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>In the line now</source>
        <translation>في الانتظار الآن</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>الانتظار المتوقع</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>مدة الإنجاز</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Add a service</source>
        <translation>أضف خدمة</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>اعرض زيارتي</translation>
    </message>
    <message>
        <source>Already on your ticket</source>
        <translation>على تذكرتك من قبل</translation>
    </message>
    <message>
        <source>Take this one instead</source>
        <translation>خذ هذه بدلًا منها</translation>
    </message>
    <message>
        <source>No more fits on a ticket</source>
        <translation>لا تتسع التذكرة لأكثر من ذلك</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>احصل على تذكرة على الشاشة</translation>
    </message>
    <message>
        <source>Add to my visit</source>
        <translation>أضفها إلى زيارتي</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>احصل على تذكرة</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>What did you come for?</source>
        <translation>ما الخدمة التي جئت من أجلها؟</translation>
    </message>
    <message>
        <source>Most used now</source>
        <translation>الأكثر طلبًا الآن</translation>
    </message>
    <message>
        <source>Or choose the agency</source>
        <translation>أو اختر الجهة</translation>
    </message>
</context>
<context>
    <name>SignClip</name>
    <message>
        <source>This page in sign language</source>
        <translation>هذه الصفحة بلغة الإشارة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Halt</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>SlipBanner</name>
    <message>
        <source>The slip was not printed</source>
        <translation>لم تُطبع الورقة</translation>
    </message>
    <message>
        <source>If no slip came out, note your number</source>
        <translation>إن لم تخرج الورقة فاكتب رقمك</translation>
    </message>
    <message>
        <source>Note your number or photograph the code</source>
        <translation>اكتب رقمك أو صوّر الرمز</translation>
    </message>
    <message>
        <source>Take your slip</source>
        <translation>خُذ ورقتك</translation>
    </message>
    <message>
        <source>Your slip is being printed…</source>
        <translation>تُطبع ورقتك الآن…</translation>
    </message>
    <message>
        <source>Your number is valid. Note it, or call a member of staff.</source>
        <translation>رقمك محجوز في الدور. اكتبه أو اطلب موظفًا.</translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message numerus="yes">
        <source>%n choices</source>
        <translation>
            <numerusform>لا اختيارات</numerusform>
            <numerusform>اختيار واحد</numerusform>
            <numerusform>اختياران</numerusform>
            <numerusform>%n اختيارات</numerusform>
            <numerusform>%n اختيارًا</numerusform>
            <numerusform>%n اختيار</numerusform>
        </translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>غير متاح الآن</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>تم اختياره</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>لم يتم اختياره</translation>
    </message>
    <message>
        <source>nothing typed yet</source>
        <translation>لم يُكتب شيء بعد</translation>
    </message>
    <message>
        <source>typed: {text}</source>
        <translation>كتبت: {text}</translation>
    </message>
    <message>
        <source>Eight: the next one. Two: the one before. Five: choose it. Four: back. One: hear it again. Three: louder. Nine: softer. Six: the whole page. Seven: call staff. Star: these keys. Zero: easier use. Hash: the voice on or off.</source>
        <translation>ثمانية للتالي. اثنان للسابق. خمسة للاختيار. أربعة للرجوع. واحد للإعادة. ثلاثة لرفع الصوت. تسعة لخفض الصوت. ستة لقراءة الصفحة كلها. سبعة لطلب موظف. نجمة لسماع المفاتيح. صفر للتسهيلات. مربع لتشغيل الصوت أو إيقافه.</translation>
    </message>
    <message>
        <source>Type the number with the keys. Star: erase the last digit. Hash: the number is whole.</source>
        <translation>اكتب الرقم بالمفاتيح. نجمة لمسح آخر رقم. مربع عند الانتهاء.</translation>
    </message>
    <message>
        <source>Type with the letters of a telephone, one strike for each letter. Two: A, B, C. Three: D, E, F. Four: G, H, I. Five: J, K, L. Six: M, N, O. Seven: P, Q, R, S. Eight: T, U, V. Nine: W, X, Y, Z. One: another word on the same keys. Zero: one word more. Star: erase. Hash: to what was found.</source>
        <translation>اكتب بحروف الهاتف، ضغطة واحدة لكل حرف. اثنان: باء، تاء، ثاء. ثلاثة: ألف. أربعة: سين، شين، صاد، ضاد. خمسة: دال، ذال، راء، زاي. ستة: جيم، حاء، خاء. سبعة: نون، هاء، واو، ياء. ثمانية: فاء، قاف، كاف، لام، ميم. تسعة: طاء، ظاء، عين، غين. واحد لكلمة أخرى من الأزرار نفسها. صفر لكلمة جديدة. نجمة للمسح. مربع للذهاب إلى النتائج.</translation>
    </message>
    <message>
        <source>No further word</source>
        <translation>لا توجد كلمة أخرى</translation>
    </message>
    <message>
        <source>Five: type with the keys</source>
        <translation>خمسة للكتابة بالمفاتيح</translation>
    </message>
    <message>
        <source>The kiosk speaks. Eight: the next one. Five: choose it. Star: all keys.</source>
        <translation>الجهاز يقرأ لك. ثمانية للتالي. خمسة للاختيار. نجمة لسماع كل المفاتيح.</translation>
    </message>
    <message>
        <source>The voice is off. Any key turns it on.</source>
        <translation>توقّف الصوت. أي مفتاح يعيده.</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>صوت أعلى</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>صوت أخفض</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>من البداية</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>Back to the visitors</source>
        <translation>العودة إلى شاشة الزوار</translation>
    </message>
    <message>
        <source>Marked as a second print; nothing changes in the line</source>
        <translation>عليها «نسخة ثانية»، ولا يتغير شيء في الدور</translation>
    </message>
    <message>
        <source>Begins the count of the paper anew</source>
        <translation>يبدأ عدّ الورق من جديد</translation>
    </message>
    <message>
        <source>A new roll is in</source>
        <translation>رُكّبت بكرة ورق جديدة</translation>
    </message>
    <message>
        <source>Ends the program; the system starts it anew</source>
        <translation>يُنهي البرنامج ثم يعيد النظام تشغيله</translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation>إعادة تشغيل البرنامج</translation>
    </message>
    <message>
        <source>Ends the program; it comes back with the machine&apos;s next start</source>
        <translation>يُنهي البرنامج، ويعود عند تشغيل الجهاز من جديد</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>إغلاق جهاز التذاكر</translation>
    </message>
</context>
<context>
    <name>StaffCodePad</name>
    <message>
        <source>Code for staff</source>
        <translation>رمز الموظفين</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>الأرقام المكتوبة: %1</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>امسح آخر رقم</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>StaffPane</name>
    <message>
        <source>For staff</source>
        <translation>للموظفين</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>This code is not right</source>
        <translation>الرمز غير صحيح</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong codes. Wait %n seconds</source>
        <translation>
            <numerusform>محاولات خاطئة كثيرة. لا داعي للانتظار</numerusform>
            <numerusform>محاولات خاطئة كثيرة. انتظر ثانية واحدة</numerusform>
            <numerusform>محاولات خاطئة كثيرة. انتظر ثانيتين</numerusform>
            <numerusform>محاولات خاطئة كثيرة. انتظر %n ثوانٍ</numerusform>
            <numerusform>محاولات خاطئة كثيرة. انتظر %n ثانية</numerusform>
            <numerusform>محاولات خاطئة كثيرة. انتظر %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Second print</source>
        <translation>نسخة ثانية</translation>
    </message>
    <message>
        <source>Print the last slip again: {code}</source>
        <translation>اطبع آخر ورقة مرة أخرى: {code}</translation>
    </message>
    <message>
        <source>It is being printed…</source>
        <translation>تُطبع الآن…</translation>
    </message>
    <message>
        <source>The slip was printed again</source>
        <translation>طُبعت الورقة مرة أخرى</translation>
    </message>
    <message>
        <source>Nobody knows whether it came out: look at the printer</source>
        <translation>لا يُعرف إن كانت قد خرجت: انظر في الطابعة</translation>
    </message>
    <message>
        <source>It was not printed: look at the printer</source>
        <translation>لم تُطبع: انظر في الطابعة</translation>
    </message>
    <message>
        <source>Staff: paper is low</source>
        <translation>للموظفين: الورق قليل</translation>
    </message>
    <message>
        <source>The paper is near its end</source>
        <translation>الورق يوشك على النفاد</translation>
    </message>
    <message numerus="yes">
        <source>Paper for about %n slips</source>
        <translation>
            <numerusform>يكفي الورق لأقل من ورقة</numerusform>
            <numerusform>يكفي الورق لورقة واحدة تقريبًا</numerusform>
            <numerusform>يكفي الورق لورقتين تقريبًا</numerusform>
            <numerusform>يكفي الورق لنحو %n ورقات</numerusform>
            <numerusform>يكفي الورق لنحو %n ورقة</numerusform>
            <numerusform>يكفي الورق لنحو %n ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slips from this roll</source>
        <translation>
            <numerusform>لم تخرج من هذه البكرة ورقة بعد</numerusform>
            <numerusform>ورقة واحدة من هذه البكرة</numerusform>
            <numerusform>ورقتان من هذه البكرة</numerusform>
            <numerusform>%n ورقات من هذه البكرة</numerusform>
            <numerusform>%n ورقة من هذه البكرة</numerusform>
            <numerusform>%n ورقة من هذه البكرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketActions</name>
    <message>
        <source>One ticket for all of them</source>
        <translation>تذكرة واحدة لها جميعًا</translation>
    </message>
    <message>
        <source>Priority, a wheelchair, an interpreter and more</source>
        <translation>أولوية أو كرسي متحرك أو مترجم وغير ذلك</translation>
    </message>
    <message>
        <source>Priority or help</source>
        <translation>أولوية أو مساعدة</translation>
    </message>
    <message>
        <source>Your needs are noted</source>
        <translation>احتياجاتك مسجَّلة</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>First to</source>
        <translation>أولًا إلى</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>توجّه إلى</translation>
    </message>
    <message>
        <source>In the line</source>
        <translation>في الدور</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>الانتظار المتوقع</translation>
    </message>
    <message>
        <source>A code for your phone’s camera</source>
        <translation>رمز لكاميرا هاتفك</translation>
    </message>
    <message>
        <source>Photograph the code to keep your ticket</source>
        <translation>صوّر الرمز لتبقى تذكرتك معك</translation>
    </message>
    <message>
        <source>Goes back to the first page</source>
        <translation>يعود إلى الصفحة الأولى</translation>
    </message>
    <message>
        <source>Once more, if no slip came out</source>
        <translation>مرة أخرى، إن لم تخرج الورقة</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>اطبعها ثانيةً</translation>
    </message>
</context>
<context>
    <name>TiersCard</name>
    <message>
        <source>How soon, and the fee for it</source>
        <translation>المدة والرسم</translation>
    </message>
</context>
<context>
    <name>TroubleWords</name>
    <message>
        <source>No more tickets today</source>
        <translation>انتهى إصدار التذاكر اليوم</translation>
    </message>
    <message>
        <source>This kiosk is out of service</source>
        <translation>هذا الجهاز خارج الخدمة</translation>
    </message>
    <message>
        <source>The paper has run out.</source>
        <translation>نفد ورق الطباعة.</translation>
    </message>
    <message>
        <source>The cover of the printer is open.</source>
        <translation>غطاء الطابعة مفتوح.</translation>
    </message>
    <message>
        <source>The printer does not work at the moment.</source>
        <translation>الطابعة لا تعمل الآن.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached.</source>
        <translation>تعذّر الاتصال بنظام التذاكر.</translation>
    </message>
    <message>
        <source>This kiosk cannot keep a record of the tickets it gives.</source>
        <translation>لا يستطيع هذا الجهاز حفظ سجل الأرقام التي يصدرها.</translation>
    </message>
    <message>
        <source>The ticket system cannot be reached, and this kiosk has no numbers left.</source>
        <translation>تعذّر الاتصال بنظام التذاكر، ولم تبقَ أرقام لدى هذا الجهاز.</translation>
    </message>
    <message>
        <source>The ticket system has not been reached for too long.</source>
        <translation>تعذّر الاتصال بنظام التذاكر لمدة طويلة.</translation>
    </message>
    <message>
        <source>The centre has closed its queues for today.</source>
        <translation>أغلق المركز باب الانتظار لهذا اليوم.</translation>
    </message>
    <message>
        <source>Something went wrong. The kiosk is starting again.</source>
        <translation>حدث خطأ، ويجري تشغيل الجهاز من جديد.</translation>
    </message>
    <message>
        <source>there is no printer</source>
        <translation>لا توجد طابعة</translation>
    </message>
    <message>
        <source>the paper has run out</source>
        <translation>نفد ورق الطباعة</translation>
    </message>
    <message>
        <source>the cover of the printer is open</source>
        <translation>غطاء الطابعة مفتوح</translation>
    </message>
    <message>
        <source>the printer is switched off line</source>
        <translation>الطابعة غير متصلة</translation>
    </message>
    <message>
        <source>the printer does not answer</source>
        <translation>الطابعة لا تستجيب</translation>
    </message>
    <message>
        <source>the printer reports a fault</source>
        <translation>في الطابعة عطل</translation>
    </message>
    <message>
        <source>the ticket system cannot be reached</source>
        <translation>تعذّر الاتصال بنظام التذاكر</translation>
    </message>
    <message>
        <source>the day is closed</source>
        <translation>انتهى العمل اليوم</translation>
    </message>
    <message>
        <source>the numbers of this kiosk are used up</source>
        <translation>انتهت أرقام هذا الجهاز</translation>
    </message>
    <message>
        <source>too long without the ticket system</source>
        <translation>انقطع الاتصال بنظام التذاكر مدة طويلة</translation>
    </message>
    <message>
        <source>the record of this kiosk is damaged</source>
        <translation>سجل هذا الجهاز تالف</translation>
    </message>
    <message>
        <source>the disk of this kiosk is full</source>
        <translation>امتلأ قرص هذا الجهاز</translation>
    </message>
    <message>
        <source>the disk of this kiosk cannot be written to</source>
        <translation>لا يمكن الكتابة على قرص هذا الجهاز</translation>
    </message>
    <message>
        <source>another program uses the record of this kiosk</source>
        <translation>برنامج آخر يستخدم سجل هذا الجهاز</translation>
    </message>
    <message>
        <source>a fault in the program</source>
        <translation>خطأ في البرنامج</translation>
    </message>
    <message>
        <source>Numbers already given are still called.</source>
        <translation>الأرقام التي صدرت ما زالت تُنادى.</translation>
    </message>
    <message>
        <source>Please use another kiosk or ask a member of staff.</source>
        <translation>استخدم جهازًا آخر أو اسأل أحد الموظفين من فضلك.</translation>
    </message>
    <message>
        <source>No ticket was given</source>
        <translation>لم تصدر تذكرة</translation>
    </message>
    <message>
        <source>Please try again, or ask a member of staff.</source>
        <translation>حاول مرة أخرى أو اسأل أحد الموظفين من فضلك.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>VisitBar</name>
    <message>
        <source>Shows what is on your ticket so far</source>
        <translation>يعرض ما جمعته حتى الآن على تذكرتك</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>اعرض زيارتي</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Your visit</source>
        <translation>زيارتك</translation>
    </message>
    <message>
        <source>Not on this ticket:</source>
        <translation>ليست على هذه التذكرة:</translation>
    </message>
    <message>
        <source>Time in the centre</source>
        <translation>المدة في المركز</translation>
    </message>
    <message>
        <source>Fees together</source>
        <translation>مجموع الرسوم</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>أضف خدمة</translation>
    </message>
    <message>
        <source>Take a ticket on the screen</source>
        <translation>احصل على تذكرة على الشاشة</translation>
    </message>
    <message>
        <source>Take one ticket</source>
        <translation>احصل على تذكرة واحدة</translation>
    </message>
</context>
<context>
    <name>VisitService</name>
    <message>
        <source>Take out</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>WindowsCard</name>
    <message>
        <source>Your way through the windows</source>
        <translation>خط سيرك بين الشبابيك</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Papers to have ready</source>
        <translation>جهّز هذه المستندات</translation>
    </message>
    <message>
        <source>Windows on your way</source>
        <translation>خطواتك على الشبابيك</translation>
    </message>
    <message>
        <source>Please wait in the hall until your number is called</source>
        <translation>انتظر في الصالة حتى يُنادى رقمك</translation>
    </message>
    <message>
        <source>Nobody is ahead of you</source>
        <translation>لا أحد أمامك</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>لا أحد أمامك</numerusform>
            <numerusform>شخص واحد أمامك</numerusform>
            <numerusform>شخصان أمامك</numerusform>
            <numerusform>%n أشخاص أمامك</numerusform>
            <numerusform>%n شخصًا أمامك</numerusform>
            <numerusform>%n شخص أمامك</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected wait: {wait}</source>
        <translation>الانتظار المتوقع: {wait}</translation>
    </message>
    <message>
        <source>Your turn: {wait}</source>
        <translation>دورك بعد {wait}</translation>
    </message>
    <message>
        <source>Your turn: before {until}</source>
        <translation>دورك قبل الساعة {until}</translation>
    </message>
    <message>
        <source>Your turn: between {since} and {until}</source>
        <translation>دورك بين الساعة {since} و{until}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>مجانًا</translation>
    </message>
    <message numerus="yes">
        <source>About %n pounds</source>
        <translation>
            <numerusform>بلا مقابل</numerusform>
            <numerusform>نحو جنيه واحد</numerusform>
            <numerusform>نحو جنيهين</numerusform>
            <numerusform>نحو %n جنيهات</numerusform>
            <numerusform>نحو %n جنيهًا</numerusform>
            <numerusform>نحو %n جنيه</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%n أشخاص</numerusform>
            <numerusform>%n شخصًا</numerusform>
            <numerusform>%n شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not be served today</source>
        <translation>قد لا يصل دورك اليوم</translation>
    </message>
    <message>
        <source>Your turn: about {since} to {until}</source>
        <translation>دورك نحو الساعة {since} إلى {until}</translation>
    </message>
    <message>
        <source>By the amount due</source>
        <translation>حسب المبلغ المستحق</translation>
    </message>
    <message>
        <source>Told at the window</source>
        <translation>تُعرف عند الشباك</translation>
    </message>
    <message>
        <source>Approximate: confirm at the window</source>
        <translation>مبلغ تقريبي، تأكد منه عند الشباك</translation>
    </message>
    <message>
        <source>Issued without contact to the centre</source>
        <translation>صدر دون اتصال بالمركز</translation>
    </message>
    <message>
        <source>Your place in the line counts from this moment</source>
        <translation>يُحسب دورك في الطابور من هذه اللحظة</translation>
    </message>
    <message>
        <source>Windows on your way (the order may change)</source>
        <translation>خطواتك على الشبابيك (قد يتغير ترتيبها)</translation>
    </message>
    <message numerus="yes">
        <source>%n services on one ticket</source>
        <translation>
            <numerusform>لا خدمات على التذكرة</numerusform>
            <numerusform>خدمة واحدة على تذكرتك</numerusform>
            <numerusform>خدمتان على تذكرة واحدة</numerusform>
            <numerusform>%n خدمات على تذكرة واحدة</numerusform>
            <numerusform>%n خدمة على تذكرة واحدة</numerusform>
            <numerusform>%n خدمة على تذكرة واحدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more services</source>
        <translation>
            <numerusform>ولا خدمات أخرى</numerusform>
            <numerusform>وخدمة أخرى</numerusform>
            <numerusform>وخدمتان أخريان</numerusform>
            <numerusform>و%n خدمات أخرى</numerusform>
            <numerusform>و%n خدمة أخرى</numerusform>
            <numerusform>و%n خدمة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>I use a wheelchair</source>
        <translation>أستخدم كرسيًا متحركًا</translation>
    </message>
    <message>
        <source>I use sign language</source>
        <translation>أستخدم لغة الإشارة</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>أحتاج إلى مترجم</translation>
    </message>
    <message>
        <source>Somebody should go with me</source>
        <translation>أحتاج إلى من يرافقني</translation>
    </message>
    <message>
        <source>The clerk should come to me</source>
        <translation>أحتاج أن يأتي الموظف إليّ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more papers</source>
        <translation>
            <numerusform>ولا مستندات أخرى</numerusform>
            <numerusform>ومستند آخر</numerusform>
            <numerusform>ومستندان آخران</numerusform>
            <numerusform>و%n مستندات أخرى</numerusform>
            <numerusform>و%n مستندًا آخر</numerusform>
            <numerusform>و%n مستند آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more windows</source>
        <translation>
            <numerusform>ولا شبابيك أخرى</numerusform>
            <numerusform>وشباك آخر</numerusform>
            <numerusform>وشباكان آخران</numerusform>
            <numerusform>و%n شبابيك أخرى</numerusform>
            <numerusform>و%n شباكًا آخر</numerusform>
            <numerusform>و%n شباك آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>For: {categories}</source>
        <translation>لفئة: {categories}</translation>
    </message>
    <message>
        <source>Not done in this centre</source>
        <translation>لا تُقدَّم في هذا المركز</translation>
    </message>
    <message>
        <source>{service} is not done in this centre. Ask at the agency: {agency}.</source>
        <translation>{service}: خدمة لا تُقدَّم في هذا المركز. اسأل في {agency}.</translation>
    </message>
    <message>
        <source>{errand} is not done in this centre: it comes {where}.</source>
        <translation>{errand}: لا تُستخرج من هذا المركز، بل {where}.</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>لا خدمات</numerusform>
            <numerusform>خدمة واحدة</numerusform>
            <numerusform>خدمتان</numerusform>
            <numerusform>%n خدمات</numerusform>
            <numerusform>%n خدمة</numerusform>
            <numerusform>%n خدمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Life event: {services}</source>
        <translation>من أحداث الحياة: {services}</translation>
    </message>
    <message numerus="yes">
        <source>The first page returns in %n seconds</source>
        <translation>
            <numerusform>تعود الصفحة الأولى الآن</numerusform>
            <numerusform>تعود الصفحة الأولى خلال ثانية واحدة</numerusform>
            <numerusform>تعود الصفحة الأولى خلال ثانيتين</numerusform>
            <numerusform>تعود الصفحة الأولى خلال %n ثوانٍ</numerusform>
            <numerusform>تعود الصفحة الأولى خلال %n ثانية</numerusform>
            <numerusform>تعود الصفحة الأولى خلال %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>All agencies ({count})</source>
        <translation>كل الجهات ({count})</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>لا نتائج. جرّب كلمة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الإثنين</translation>
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
