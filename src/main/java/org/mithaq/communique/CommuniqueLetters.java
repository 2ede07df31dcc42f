package org.mithaq.communique;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.communique.CommuniqueDeed.CommuniqueMailed;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.NewLetter;
import org.mithaq.correspondence.Outbox;
import org.mithaq.correspondence.Recipient;
import org.mithaq.language.Words;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.membership.Member;
import org.mithaq.membership.Readers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the members of the organ that the communiqué of their meeting is published. */
@Component
public class CommuniqueLetters {

    private final CommuniqueFile communiques;
    private final AttendanceRegister register;
    private final Outbox outbox;
    private final Words words;
    private final Readers readers;
    private final ApplicationEventPublisher events;
    private final String address;

    CommuniqueLetters(
            CommuniqueFile communiques,
            AttendanceRegister register,
            Outbox outbox,
            Words words,
            Readers readers,
            ApplicationEventPublisher events,
            @Value("${mithaq.address}") String address) {
        this.communiques = communiques;
        this.register = register;
        this.outbox = outbox;
        this.words = words;
        this.readers = readers;
        this.events = events;
        this.address = address;
    }

    /** Writes one letter to each member who holds a seat; whoever has theirs already gets no second one. */
    @Transactional
    public void writeToMembers(String number) {
        Communique communique = communiques.of(number);
        Set<String> written = outbox.dispatchesOf(number).stream()
                .filter(dispatch -> dispatch.kind() == LetterKind.COMMUNIQUE)
                .map(Dispatch::recipientLogin)
                .collect(Collectors.toSet());
        register.seated(number).stream()
                .filter(member -> !written.contains(member.login()))
                .forEach(member -> write(letter(communique, member)));
    }

    private void write(NewLetter letter) {
        outbox.queue(letter);
        events.publishEvent(
                new CommuniqueMailed(letter.meetingNumber(), letter.recipient().login(), letter.text()));
    }

    private NewLetter letter(Communique communique, Member member) {
        Locale locale = readers.languageOf(member.login()).orElse(communique.locale());
        return new NewLetter(
                communique.number(),
                LetterKind.COMMUNIQUE,
                new Recipient(member.login(), member.name(locale), member.email(), locale.getLanguage()),
                words.say(locale, "communique.letter.subject", communique.text().title()),
                String.join(
                        "\n\n",
                        List.of(
                                words.say(locale, "communique.letter.greeting", member.name(locale)),
                                words.say(
                                                locale,
                                                "communique.letter.published",
                                                communique.text().title(),
                                                communique.organName(),
                                                communique.heldOn())
                                        + "\n" + address + "/communiques/" + communique.number())));
    }
}
