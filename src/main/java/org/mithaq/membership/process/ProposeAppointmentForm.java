package org.mithaq.membership.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Appointment;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Mandate;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Post;
import org.mithaq.membership.Proposal;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** An office proposes to appoint somebody, to end a mandate, or that a membership ends. */
@Component
class ProposeAppointmentForm implements TaskForm {

    private enum What {
        APPOINT,
        END_MANDATE,
        END_MEMBERSHIP,
        WITHDRAW
    }

    /** The variable with the login of the one whom an organ has elected, where an election began this. */
    private static final String ELECTED = "elected";

    private final AppointmentRegister appointments;
    private final Membership membership;
    private final MandateOptions options;
    private final Statutes statutes;
    private final Languages languages;

    ProposeAppointmentForm(
            AppointmentRegister appointments,
            Membership membership,
            MandateOptions options,
            Statutes statutes,
            Languages languages) {
        this.appointments = appointments;
        this.membership = membership;
        this.options = options;
        this.statutes = statutes;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Post proposer = proposer(step);
        Map<String, Object> shown = new HashMap<>(former(step).map(this::again).orElseGet(() -> elected(step)));
        shown.put("grounds", step.value("grounds"));
        shown.put("posts", posts(proposer));
        shown.put("mandates", options.of(appointments.endedBy(proposer)));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        What what = answers.choice("what", What.class);
        if (what == What.WITHDRAW) {
            former(step).ifPresent(appointment -> appointments.withdraw(appointment.number()));
            return Receipt.route("proposed", false);
        }
        Proposal proposal =
                switch (what) {
                    case APPOINT -> appointment(step, answers);
                    case END_MANDATE -> end(step, answers);
                    default -> leaving(step, answers);
                };
        expectElected(step, proposal);
        return Receipt.forMeeting(entered(step, proposal))
                .and("proposed", true)
                .and("office", proposal.office())
                .and("organLevel", organLevel(proposal));
    }

    private String entered(Step step, Proposal proposal) {
        String requester = step.value("requester");
        return former(step)
                .map(returned -> {
                    appointments.proposeAnew(returned.number(), proposal, step.actor(), proposer(step), requester);
                    return returned.number();
                })
                .orElseGet(() -> appointments.propose(proposal, step.actor(), proposer(step), requester));
    }

    /** Whom an organ has elected, its superior office appoints, or nobody. */
    private void expectElected(Step step, Proposal proposal) {
        if (!step.variables().containsKey(ELECTED)) {
            return;
        }
        boolean asElected = proposal.kind() == Proposal.Kind.APPOINT
                && proposal.member().equals(step.value(ELECTED))
                && electedTo(step)
                        .equals(new Post(membership.office(proposal.office()), membership.organ(proposal.organ())));
        if (!asElected) {
            throw new Refusal(
                    "appointment.elected-otherwise",
                    membership.member(step.value(ELECTED)).name(languages.ofReader()),
                    electedTo(step).name(languages.ofReader()));
        }
    }

    private Map<String, Object> elected(Step step) {
        if (!step.variables().containsKey(ELECTED)) {
            return Map.of();
        }
        Post post = electedTo(step);
        return Map.of(
                "what",
                Answers.keyOf(What.APPOINT),
                "member",
                step.value(ELECTED),
                "post",
                post.group(),
                "firstDay",
                membership.today(post.organ()).toString(),
                "decision",
                step.value("election"));
    }

    private Post electedTo(Step step) {
        return membership.post(step.value("electedTo")).orElseThrow();
    }

    private Proposal appointment(Step step, Answers answers) {
        Post post = membership.post(answers.text("post")).orElseThrow(() -> new Refusal("appointment.no-office"));
        return Proposal.appoint(
                member(answers),
                post,
                answers.day("firstDay"),
                optionalDay(answers, "lastDay"),
                answers.text("decision"),
                step.value("grounds"));
    }

    private Proposal end(Step step, Answers answers) {
        Mandate mandate = options.chosen(answers.text("mandate"), appointments.endedBy(proposer(step)));
        return Proposal.end(mandate, answers.day("lastDay"), answers.text("decision"), step.value("grounds"));
    }

    private Proposal leaving(Step step, Answers answers) {
        return Proposal.leave(member(answers), answers.day("lastDay"), answers.text("decision"), step.value("grounds"));
    }

    private Member member(Answers answers) {
        String given = answers.text("member");
        return membership.find(given).orElseThrow(() -> new Refusal("member.unknown", given));
    }

    private static @Nullable LocalDate optionalDay(Answers answers, String field) {
        return answers.optionalText(field).isPresent() ? answers.day(field) : null;
    }

    /** The level whose rule applies, for the rule step that comes next. */
    private String organLevel(Proposal proposal) {
        List<String> levels = membership.ruleKeys(membership.organ(proposal.organ()));
        return statutes.applicable("appointments", levels, Map.of("office", proposal.office()));
    }

    private Post proposer(Step step) {
        return membership.post(step.value("proposer"), membership.organ(step.value("organ")));
    }

    private List<Option> posts(Post proposer) {
        Locale locale = languages.ofReader();
        return appointments.proposedBy(proposer).stream()
                .map(post -> new Option(post.name(locale), post.group()))
                .toList();
    }

    private Optional<Appointment> former(Step step) {
        return Optional.of(step.number()).filter(number -> !number.isEmpty()).map(appointments::of);
    }

    private Map<String, Object> again(Appointment returned) {
        Proposal proposal = returned.proposal();
        Map<String, Object> shown = new HashMap<>();
        shown.put("returnReason", returned.decisionReason());
        shown.put("what", Answers.keyOf(proposal.kind()));
        shown.put("decision", proposal.decision());
        put(shown, "firstDay", proposal.firstDay());
        put(shown, "lastDay", proposal.lastDay());
        switch (proposal.kind()) {
            case APPOINT -> {
                shown.put("member", proposal.member());
                shown.put(
                        "post",
                        membership
                                .post(proposal.office(), membership.organ(proposal.organ()))
                                .group());
            }
            case END_MANDATE -> put(shown, "mandate", proposal.mandate());
            case END_MEMBERSHIP -> shown.put("member", proposal.member());
        }
        return shown;
    }

    private static void put(Map<String, Object> shown, String field, @Nullable Object value) {
        if (value != null) {
            shown.put(field, value.toString());
        }
    }
}
