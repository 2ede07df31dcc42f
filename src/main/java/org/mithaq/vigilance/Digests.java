package org.mithaq.vigilance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.NewLetter;
import org.mithaq.correspondence.Outbox;
import org.mithaq.correspondence.Recipient;
import org.mithaq.engine.StepWords;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the letter of the morning to an official, in the language that they have chosen, else that of their organ. */
@Component
class Digests {

    private final Outbox outbox;
    private final Words words;
    private final StepWords steps;
    private final Readers readers;
    private final Membership membership;
    private final String address;

    Digests(
            Outbox outbox,
            Words words,
            StepWords steps,
            Readers readers,
            Membership membership,
            @Value("${mithaq.address}") String address) {
        this.outbox = outbox;
        this.words = words;
        this.steps = steps;
        this.readers = readers;
        this.membership = membership;
        this.address = address;
    }

    /**
     * Puts one letter about all of the steps into the outbox.
     *
     * @return its id
     */
    String send(Member member, List<Reminder> reminders) {
        Locale locale = readers.languageOf(member.login())
                .orElseGet(() -> Languages.of(membership.organ(member.organ()).language()));
        return outbox.queue(NewLetter.of(
                member.organ(),
                LetterKind.DIGEST,
                new Recipient(member.login(), member.name(locale), member.email(), locale.getLanguage()),
                words.say(locale, "digest.subject", reminders.size()),
                body(member, reminders, locale)));
    }

    private String body(Member member, List<Reminder> reminders, Locale locale) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.say(locale, "letter.greeting", member.name(locale)));
        paragraphs.addAll(section("digest.late", reminders.stream().filter(Reminder::isLate), locale));
        paragraphs.addAll(section("digest.soon", reminders.stream().filter(reminder -> !reminder.isLate()), locale));
        paragraphs.add(words.say(locale, "digest.where", address));
        return String.join("\n\n", paragraphs);
    }

    private List<String> section(String key, Stream<Reminder> reminders, Locale locale) {
        String lines = reminders.map(reminder -> line(reminder, locale)).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? List.of() : List.of(words.say(locale, key, lines));
    }

    private String line(Reminder reminder, Locale locale) {
        LocalDateTime due = membership.organ(reminder.organ()).local(reminder.dueAt());
        String step = steps.title(reminder.step(), locale);
        return reminder.meeting() == null
                ? words.say(locale, "digest.line", step, due)
                : words.say(locale, "digest.line-of-meeting", step, reminder.meeting(), due);
    }
}
