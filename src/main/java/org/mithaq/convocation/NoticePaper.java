package org.mithaq.convocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.correspondence.Attachment;
import org.mithaq.correspondence.Documents;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Component;

/** Prints the notice that goes with the letters, from the very text that they bring, in the organ's language. */
@Component
class NoticePaper {

    private final Documents documents;
    private final Membership membership;
    private final Words words;
    private final Clock clock;

    NoticePaper(Documents documents, Membership membership, Words words, Clock clock) {
        this.documents = documents;
        this.membership = membership;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A PDF file.
     *
     * @param approved the last notice that was approved
     * @param text what is sent; another than was approved when the meeting has moved since
     * @param article of the statutes that sets the notice period
     */
    Attachment of(Occasion occasion, Notice approved, String text, String article) {
        List<Paragraph> paragraphs = Paragraph.of(text);
        List<String> heading = paragraphs.get(0).lines();
        byte[] file = documents.print(
                "notice",
                occasion.locale(),
                Map.of(
                        "organ", heading.get(0),
                        "title", heading.get(1),
                        "paragraphs", paragraphs.subList(1, paragraphs.size()),
                        "grounds", grounds(occasion, approved, text, article),
                        "hash", Notice.hash(text),
                        "date", clock.instant()));
        return new Attachment("%s-notice.pdf".formatted(occasion.meeting().number()), "application/pdf", file);
    }

    /** On what the notice rests: the article, and who approved the text or shortened its period. */
    private List<String> grounds(Occasion occasion, Notice approved, String text, String article) {
        Locale locale = occasion.locale();
        List<String> grounds = new ArrayList<>();
        grounds.add(words.say(locale, "notice.under-article", article));
        if (text.equals(approved.text())) {
            LocalDate day =
                    LocalDate.ofInstant(approved.approvedAt(), occasion.organ().zoneId());
            grounds.add(words.say(
                    locale, "notice.approved-by", membership.titleOn(day, approved.approvedBy(), locale), day));
            if (approved.state() == NoticeState.WAIVED) {
                grounds.add(words.say(locale, "letter.waived"));
            }
        }
        return grounds;
    }
}
