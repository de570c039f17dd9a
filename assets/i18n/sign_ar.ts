<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>RatingWords</name>
    <message>
        <source>Very poor</source>
        <translation>سيئة جدًا</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>سيئة</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>ممتازة</translation>
    </message>
    <message>
        <source>The wait</source>
        <translation>الانتظار</translation>
    </message>
    <message>
        <source>How I was treated</source>
        <translation>طريقة التعامل</translation>
    </message>
    <message>
        <source>How clear it was</source>
        <translation>وضوح الإجراءات</translation>
    </message>
    <message>
        <source>The papers</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>أمر آخر</translation>
    </message>
    <message>
        <source>How was the service?</source>
        <translation>كيف كانت الخدمة؟</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>ما السبب؟</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>بدون سبب</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لك</translation>
    </message>
    <message>
        <source>The clerk does not see your answer</source>
        <translation>لا يطّلع الموظف على إجابتك</translation>
    </message>
</context>
<context>
    <name>SignWords</name>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Please come</source>
        <translation>تفضّل بالحضور</translation>
    </message>
    <message>
        <source>Now serving</source>
        <translation>نخدم هذا الرقم الآن</translation>
    </message>
    <message>
        <source>Nobody is called here now</source>
        <translation>لا نداء على هذا الشباك الآن</translation>
    </message>
    <message>
        <source>Wait for your number</source>
        <translation>انتظر حتى يظهر رقمك</translation>
    </message>
    <message>
        <source>Prayer</source>
        <translation>وقت الصلاة</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>استراحة طعام</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>نعود بعد قليل</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>شباك {number}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>Not connected: this may be out of date</source>
        <translation>لا اتصال: قد يكون المعروض قديمًا</translation>
    </message>
    <message>
        <source>This sign begins as soon as the ticket system answers</source>
        <translation>تعمل هذه اللوحة فور عودة نظام التذاكر</translation>
    </message>
    <message>
        <source>This screen is too small for its place</source>
        <translation>هذه الشاشة أصغر من أن تُقرأ هنا</translation>
    </message>
    <message>
        <source>It can be read from {metres} metres</source>
        <translation>تُقرأ من مسافة {metres} متر</translation>
    </message>
</context>
</TS>
