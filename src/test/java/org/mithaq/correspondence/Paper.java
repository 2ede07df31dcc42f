package org.mithaq.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What the tests of this module write with: the real templates, a stopped clock, one convocation. */
class Paper {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-03-05T10:00:00Z"), ZoneOffset.UTC);
    static final Sender SENDER = Sender.of("الأمانة الإقليمية بفاس <secretariat@example.org>");
    static final Recipient MEMBER =
            new Recipient("women.president", "رئيسة منظمة النساء", "women.president@example.org", "ar");
    static final String SUBJECT = "دعوة إلى الاجتماع التنظيمي FES-2021-001 يوم 14 مارس 2021";
    static final String BODY =
            """
            السيدة رئيسة منظمة النساء،

            تتشرف الأمانة الإقليمية بدعوتكم إلى اجتماع تنظيمي يوم الأحد 14 مارس 2021 <15:00>.

            جدول الأعمال:
            1. الأداء التنظيمي والسياسي للحزب بفاس
            2. ميثاق الشرف
            """;
    static final CalendarFile CALENDAR =
            new CalendarFile("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n");

    private Paper() {}

    static NewLetter convocation() {
        return new NewLetter("FES-2021-001", LetterKind.INVITATION, MEMBER, SUBJECT, BODY)
                .with(CALENDAR)
                .with(List.of(new Attachment("notice.pdf", "application/pdf", new byte[] {37, 80, 68, 70})));
    }

    static Letter letter(String id) {
        return Letter.queued(id, convocation(), SENDER.domain(), CLOCK.instant());
    }

    static Envelopes envelopes() {
        return new Envelopes(templates(), SENDER, CLOCK);
    }

    static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
