package org.mithaq.election;

import java.security.SecureRandom;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.election.Candidacy.State;
import org.mithaq.election.ElectionDeed.CandidacyAccepted;
import org.mithaq.election.ElectionDeed.CandidacyDeclined;
import org.mithaq.election.ElectionDeed.CandidateNominated;
import org.mithaq.election.ElectionDeed.CandidatesListed;
import org.mithaq.election.ElectionDeed.Excluded;
import org.mithaq.election.ElectionDeed.NobodyNominated;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Eligibility;
import org.mithaq.membership.Eligibility.Obstacle;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.ElectionRule.ListOrder;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is nominated in an election, who accepts, and who may stand. */
@Service
@Transactional
public class Nominations {

    private static final String NOMINATION = "nomination";
    private static final String CANDIDACY = "candidacy";
    private static final String NOBODY_STANDS = "election.nobody-stands";

    private final Elections elections;
    private final ElectionBook book;
    private final Consultations consultations;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Eligibility eligibility;
    private final Statutes statutes;
    private final ApplicationEventPublisher events;

    Nominations(
            Elections elections,
            ElectionBook book,
            Consultations consultations,
            MeetingFile meetings,
            Membership membership,
            Eligibility eligibility,
            Statutes statutes,
            ApplicationEventPublisher events) {
        this.elections = elections;
        this.book = book;
        this.consultations = consultations;
        this.meetings = meetings;
        this.membership = membership;
        this.eligibility = eligibility;
        this.statutes = statutes;
        this.events = events;
    }

    /** Asks those present whom they nominate. */
    public void open(String number) {
        consultations.open(NOMINATION, number);
    }

    /** Asks somebody who comes while the others may still nominate. */
    public void admit(String number, String login) {
        consultations.admit(NOMINATION, number, login);
    }

    /** Somebody leaves the sitting: nobody waits for their nomination any more. */
    public void leave(String number, String login) {
        consultations.excuse(NOMINATION, number, login);
    }

    /**
     * A member nominates somebody; who nominates themselves accepts with it.
     *
     * @param nominee login or e-mail address
     * @throws Refusal when they are not asked, or not any more, or nominate nobody of this organ
     */
    public void nominate(String number, String login, String nominee) {
        Election election = elections.current(number);
        Member nominated = membership.find(nominee).orElseThrow(() -> new Refusal("member.unknown", nominee));
        if (!nominated.organ().equals(meetings.of(number).organ())) {
            throw new Refusal("election.of-another-organ", nominee);
        }
        consultations.answer(NOMINATION, number, login, () -> enter(election, nominated.login(), login));
    }

    private void enter(Election election, String nominee, String by) {
        book.lock(election.id());
        boolean themselves = nominee.equals(by);
        State state = themselves ? State.ACCEPTED : State.NOMINATED;
        if (!book.isNominated(election.id(), nominee)) {
            book.nominate(election.id(), nominee, by, state);
        } else if (themselves) {
            book.answer(election.id(), nominee, state);
        }
        events.publishEvent(new CandidateNominated(election.meeting(), election.id(), nominee));
    }

    /**
     * A member nominates nobody.
     *
     * @throws Refusal when they are not asked, or not any more
     */
    public void nominateNobody(String number, String login) {
        String id = elections.current(number).id();
        consultations.answer(NOMINATION, number, login, () -> events.publishEvent(new NobodyNominated(number, id)));
    }

    /** How many have nominated. */
    @Transactional(readOnly = true)
    public Turnout nominating(String number) {
        return consultations.turnout(NOMINATION, number);
    }

    /** Takes no nomination any more. */
    public void close(String number) {
        consultations.close(NOMINATION, number);
    }

    /** Asks those who were nominated by others whether they accept. */
    public void askNominees(String number) {
        consultations.open(CANDIDACY, number);
    }

    /** Logins of the next who have not said whether they accept. */
    @Transactional(readOnly = true)
    public List<String> nominees(String number, String after, int most) {
        return book.nominees(elections.current(number).id(), after, most);
    }

    /**
     * Somebody who was nominated accepts.
     *
     * @throws Refusal when they are not asked, or not any more
     */
    public void accept(String number, String login) {
        String id = elections.current(number).id();
        consultations.answer(CANDIDACY, number, login, () -> {
            book.answer(id, login, State.ACCEPTED);
            events.publishEvent(new CandidacyAccepted(number, id));
        });
    }

    /** The same, who declines. */
    public void decline(String number, String login) {
        String id = elections.current(number).id();
        consultations.answer(CANDIDACY, number, login, () -> {
            book.answer(id, login, State.DECLINED);
            events.publishEvent(new CandidacyDeclined(number, id));
        });
    }

    /** How many who were nominated have said whether they accept. */
    @Transactional(readOnly = true)
    public Turnout accepting(String number) {
        return consultations.turnout(CANDIDACY, number);
    }

    /** Takes no acceptance any more: who has not accepted does not stand. */
    public void closeCandidacies(String number) {
        consultations.close(CANDIDACY, number);
    }

    /** Everybody who was nominated in an election: those who stand in the order of the list, else in that of nomination. */
    @Transactional(readOnly = true)
    public List<Candidacy> candidacies(String id) {
        return book.candidacies(id);
    }

    /**
     * Holds whoever accepted against the statutes, and lists those who may be elected; without any the election is adjourned.
     *
     * @return whether anybody stands
     */
    public boolean check(String id) {
        Election election = elections.of(id);
        List<String> listed = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        book.candidacies(id).stream()
                .filter(candidacy -> candidacy.state() == State.ACCEPTED)
                .map(Candidacy::member)
                .forEach(login -> obstacle(election, login)
                        .ifPresentOrElse(
                                obstacle -> excluded.add(new Excluded(login, obstacle)), () -> listed.add(login)));
        excluded.forEach(one -> book.exclude(id, one.member(), one.obstacle()));
        inOrder(listed, election);
        for (int place = 0; place < listed.size(); place++) {
            book.list(id, listed.get(place), place + 1);
        }
        events.publishEvent(new CandidatesListed(election.meeting(), id, listed, excluded));
        if (listed.isEmpty()) {
            elections.adjourn(election, NOBODY_STANDS);
        }
        return !listed.isEmpty();
    }

    private Optional<Obstacle> obstacle(Election election, String login) {
        Optional<Obstacle> obstacle = eligibility.against(
                login, elections.postOf(election), election.rule().mostTerms());
        statutes.conclude(
                election.meeting(),
                "eligibility",
                Inputs.of("election", election.id())
                        .and("member", login)
                        .and("office", election.office())
                        .and("mostTerms", election.rule().mostTerms()),
                obstacle.map(Answers::keyOf).orElse("eligible"),
                election.rule().article());
        return obstacle;
    }

    private void inOrder(List<String> logins, Election election) {
        ListOrder order = election.rule().listOrder();
        if (order == ListOrder.NAME) {
            Locale locale = meetings.languageOf(election.meeting());
            logins.sort(
                    Comparator.comparing(login -> membership.member(login).name(locale), Collator.getInstance(locale)));
        } else if (order == ListOrder.LOT) {
            Collections.shuffle(logins, new SecureRandom());
        }
    }
}
