package org.mithaq.convocation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.correspondence.Calendars;
import org.mithaq.correspondence.Invite;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.NewLetter;
import org.mithaq.correspondence.Recipient;
import org.mithaq.language.Words;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.Programme;
import org.mithaq.membership.Member;
import org.mithaq.membership.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the letters of a convocation to each member, in the language that they have chosen, else the organ's. */
@Component
class ConvocationLetters {

    /** How long a sitting is expected to last in the members' calendars; the statutes set no end. */
    private static final Duration EXPECTED_LENGTH = Duration.ofHours(3);

    private final Words words;
    private final Readers readers;
    private final Calendars calendars;
    private final String address;

    ConvocationLetters(Words words, Readers readers, Calendars calendars, @Value("${mithaq.address}") String address) {
        this.words = words;
        this.readers = readers;
        this.calendars = calendars;
        this.address = address;
    }

    /**
     * Calls a member to a meeting.
     *
     * @param notice the full text of the notice, in the organ's language
     * @param earlier the last call to the same meeting, which this one supersedes; empty for the first
     */
    NewLetter invitation(
            Occasion occasion, Notice approved, String notice, Member member, Optional<Invitation> earlier) {
        Locale locale = language(occasion, member);
        Meeting meeting = occasion.meeting();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(greeting(locale, member));
        earlier.ifPresent(call -> {
            paragraphs.add(words.say(locale, "letter.supersedes", call.startsAt()));
            if (!meeting.changeReason().isEmpty()) {
                paragraphs.add(words.say(locale, "letter.reason", meeting.changeReason()));
            }
        });
        paragraphs.add(notice);
        List<String> translated = meeting.programme().agendaTranslated();
        if (!translated.isEmpty() && locale.equals(Programme.second(occasion.locale()))) {
            paragraphs.add(words.say(locale, "letter.translated", NoticeText.numbered(translated)));
        }
        if (earlier.isEmpty() && approved.state() == NoticeState.WAIVED) {
            paragraphs.add(words.say(locale, "letter.waived"));
        }
        paragraphs.add(words.say(locale, "letter.reply", address));
        String subject = earlier.isEmpty() ? "letter.invitation" : "letter.update";
        return letter(
                        occasion,
                        earlier.isEmpty() ? LetterKind.INVITATION : LetterKind.UPDATE,
                        member,
                        words.say(locale, subject, occasion.kind(), meeting.startsAt(), meeting.number()),
                        paragraphs)
                .with(calendars.request(invite(occasion, member, meeting.startsAt())));
    }

    /**
     * Reminds a member of the meeting.
     *
     * @param silent whether they have not replied yet; else they come
     */
    NewLetter reminder(Occasion occasion, Member member, boolean silent) {
        Locale locale = language(occasion, member);
        Meeting meeting = occasion.meeting();
        List<String> paragraphs = new ArrayList<>(List.of(
                greeting(locale, member),
                words.say(
                        locale,
                        silent ? "letter.silent" : "letter.coming",
                        occasion.organ().name(locale),
                        meeting.startsAt(),
                        meeting.place())));
        if (silent) {
            paragraphs.add(words.say(locale, "letter.reply", address));
        }
        return letter(
                occasion,
                LetterKind.REMINDER,
                member,
                words.say(locale, "letter.reminder", occasion.kind(), meeting.startsAt(), meeting.number()),
                paragraphs);
    }

    /**
     * Tells a member that the meeting is called off.
     *
     * @param last the last call which reached them
     */
    NewLetter cancellation(Occasion occasion, Member member, Invitation last) {
        Locale locale = language(occasion, member);
        Meeting meeting = occasion.meeting();
        return letter(
                        occasion,
                        LetterKind.CANCELLATION,
                        member,
                        words.say(locale, "letter.cancellation", occasion.kind(), last.startsAt(), meeting.number()),
                        List.of(
                                greeting(locale, member),
                                words.say(
                                        locale,
                                        "letter.cancelled",
                                        occasion.organ().name(locale),
                                        last.startsAt()),
                                words.say(locale, "letter.reason", meeting.changeReason())))
                .with(calendars.cancel(invite(occasion, member, last.startsAt())));
    }

    private Locale language(Occasion occasion, Member member) {
        return readers.languageOf(member.login()).orElse(occasion.locale());
    }

    private String greeting(Locale locale, Member member) {
        return words.say(locale, "letter.greeting", member.name(locale));
    }

    private NewLetter letter(
            Occasion occasion, LetterKind kind, Member member, String subject, List<String> paragraphs) {
        return new NewLetter(
                occasion.meeting().number(),
                kind,
                recipient(occasion, member),
                subject,
                String.join("\n\n", paragraphs));
    }

    private Invite invite(Occasion occasion, Member member, LocalDateTime startsAt) {
        Locale locale = language(occasion, member);
        Meeting meeting = occasion.meeting();
        return new Invite(
                meeting.number(),
                meeting.calendarSequence(),
                startsAt.atZone(occasion.organ().zoneId()),
                EXPECTED_LENGTH,
                occasion.organ().name(locale),
                recipient(occasion, member),
                words.say(
                        locale,
                        "calendar.summary",
                        occasion.kind(),
                        occasion.organ().name(locale)),
                meeting.place(),
                meeting.agenda().stream()
                        .map(item -> item.title(locale, occasion.locale()))
                        .toList());
    }

    private Recipient recipient(Occasion occasion, Member member) {
        Locale locale = language(occasion, member);
        return new Recipient(member.login(), member.name(locale), member.email(), locale.getLanguage());
    }
}
