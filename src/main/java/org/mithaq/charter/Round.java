package org.mithaq.charter;

import java.util.List;
import org.mithaq.charter.Consultation.Matter;
import org.mithaq.charter.Consultation.State;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.membership.Member;
import org.springframework.stereotype.Component;

/** Asks the members present about a charter, each once, and knows who has answered. */
@Component
class Round {

    private final Consultations consultations;
    private final CharterTexts charters;
    private final AttendanceRegister register;

    Round(Consultations consultations, CharterTexts charters, AttendanceRegister register) {
        this.consultations = consultations;
        this.charters = charters;
        this.register = register;
    }

    /** Asks everybody who is there now, and tells who they are. */
    List<String> ask(String number, Matter matter) {
        List<String> logins =
                register.present(number).stream().map(Member::login).toList();
        consultations.saveAll(logins.stream()
                .map(login -> new Consultation(null, number, matter, login, State.OPEN))
                .toList());
        return logins;
    }

    /** Asks one more, unless nobody is waited for any more or they were asked before; tells whether they are asked. */
    boolean admit(String number, Matter matter, String login) {
        charters.lock(number);
        if (!isOpen(number, matter)
                || consultations
                        .findByCharterAndMatterAndMember(number, matter, login)
                        .isPresent()) {
            return false;
        }
        consultations.save(new Consultation(null, number, matter, login, State.OPEN));
        return true;
    }

    /**
     * Takes a member's answer. Answers to one charter wait for each other, so that exactly one of them is the last.
     *
     * @throws Refusal when the member was not asked, has answered, or the time is over
     */
    void answer(String number, Matter matter, String login) {
        charters.lock(number);
        Consultation asked = consultations
                .findByCharterAndMatterAndMember(number, matter, login)
                .filter(consultation -> consultation.state() == State.OPEN)
                .orElseThrow(() -> new Refusal("charter.not-asked"));
        consultations.save(asked.ending(State.ANSWERED));
    }

    /** Ends the round for those who have not answered, and tells who they are. */
    List<String> end(String number, Matter matter) {
        charters.lock(number);
        return consultations
                .saveAll(open(number, matter).stream()
                        .map(consultation -> consultation.ending(State.MISSED))
                        .toList())
                .stream()
                .map(Consultation::member)
                .toList();
    }

    boolean isOpen(String number, Matter matter) {
        return consultations.existsByCharterAndMatterAndState(number, matter, State.OPEN);
    }

    int countAsked(String number, Matter matter) {
        return consultations.countByCharterAndMatter(number, matter);
    }

    /** Logins of those who have not answered yet. */
    List<String> waitingFor(String number, Matter matter) {
        return open(number, matter).stream().map(Consultation::member).toList();
    }

    /** Logins of those whose time was over before they answered. */
    List<String> missed(String number, Matter matter) {
        return consultations.findByCharterAndMatterAndStateOrderById(number, matter, State.MISSED).stream()
                .map(Consultation::member)
                .toList();
    }

    private List<Consultation> open(String number, Matter matter) {
        return consultations.findByCharterAndMatterAndStateOrderById(number, matter, State.OPEN);
    }
}
