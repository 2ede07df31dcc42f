package org.mithaq.convocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.Quorum;
import org.springframework.stereotype.Component;

/** Writes the notice of a meeting in the organ's language: who is called to what, when, where, and on which agenda. */
@Component
class NoticeText {

    private final Words words;
    private final Quorum quorum;
    private final AttendanceRegister register;

    NoticeText(Words words, Quorum quorum, AttendanceRegister register) {
        this.words = words;
        this.quorum = quorum;
        this.register = register;
    }

    /**
     * The text as it is sent: plain, its paragraphs separated by an empty line.
     *
     * @param urgencyReason why it cannot wait for the notice period; empty when it can
     */
    String of(Occasion occasion, String urgencyReason) {
        Locale locale = occasion.locale();
        Meeting meeting = occasion.meeting();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.say(locale, "notice.heading", occasion.organName(), occasion.kind(), meeting.number()));
        paragraphs.add(words.say(locale, "notice.when-and-where", meeting.startsAt(), meeting.place()));
        paragraphs.add(
                words.say(locale, "notice.agenda", numbered(meeting.programme().agenda())));
        if (meeting.charterOnAgenda()) {
            paragraphs.add(words.say(locale, "notice.charter"));
        }
        if (!urgencyReason.isEmpty()) {
            paragraphs.add(words.say(locale, "notice.urgent", urgencyReason));
        }
        if (meeting.convocation() == 2) {
            paragraphs.add(words.say(
                    locale,
                    "notice.second",
                    quorum.needed(meeting.number()),
                    register.countSeated(meeting.number()),
                    quorum.article(meeting.number())));
        }
        return String.join("\n\n", paragraphs);
    }

    /** The items of an agenda, one a line, each after its number. */
    static String numbered(List<String> agenda) {
        return IntStream.range(0, agenda.size())
                .mapToObj(item -> item + 1 + ". " + agenda.get(item))
                .collect(Collectors.joining("\n"));
    }
}
