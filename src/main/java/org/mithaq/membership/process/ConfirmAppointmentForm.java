package org.mithaq.membership.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Appointment;
import org.mithaq.membership.AppointmentDecisions;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.mithaq.membership.Proposal;
import org.springframework.stereotype.Component;

/** Another office confirms a proposal, returns it or rejects it. */
@Component
class ConfirmAppointmentForm implements TaskForm {

    private enum Decision {
        CONFIRM,
        RETURN,
        REJECT
    }

    private final AppointmentRegister appointments;
    private final AppointmentDecisions decisions;
    private final Membership membership;
    private final Words words;
    private final Languages languages;

    ConfirmAppointmentForm(
            AppointmentRegister appointments,
            AppointmentDecisions decisions,
            Membership membership,
            Words words,
            Languages languages) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.membership = membership;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Locale locale = languages.ofReader();
        Appointment appointment = appointments.of(step.number());
        Proposal proposal = appointment.proposal();
        Map<String, Object> shown = new HashMap<>();
        shown.put("proposal", sentence(proposal, locale));
        shown.put("member", described(membership.member(proposal.member()), locale));
        shown.put("grounds", proposal.grounds());
        shown.put("reference", proposal.decision());
        shown.put("proposedBy", membership.titleOf(appointment.proposedBy(), locale));
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("decision", Decision.class)) {
            case CONFIRM -> {
                decisions.confirm(step.number(), step.actor());
                yield Receipt.route("confirmation", "confirmed")
                        .and("effectiveAt", Changes.next(decisions.nextChange(step.number())));
            }
            case RETURN -> {
                decisions.sendBack(step.number(), step.actor(), answers.text("reason"));
                yield Receipt.route("confirmation", "returned");
            }
            case REJECT -> {
                decisions.reject(step.number(), step.actor(), answers.text("reason"));
                yield Receipt.route("confirmation", "rejected");
            }
        };
    }

    private String sentence(Proposal proposal, Locale locale) {
        String member = membership.member(proposal.member()).name(locale);
        Organ organ = membership.organ(proposal.organ());
        if (proposal.kind() == Proposal.Kind.END_MEMBERSHIP) {
            return words.say("appointment.leaves", member, organ.name(locale), lastDay(proposal));
        }
        String post = new Post(membership.office(proposal.office()), organ).name(locale);
        if (proposal.kind() == Proposal.Kind.END_MANDATE) {
            return words.say("appointment.ends", member, post, lastDay(proposal));
        }
        Object firstDay = Objects.requireNonNull(proposal.firstDay());
        return proposal.lastDay() == null
                ? words.say("appointment.begins-open", member, post, firstDay)
                : words.say("appointment.begins", member, post, firstDay, lastDay(proposal));
    }

    private static Object lastDay(Proposal proposal) {
        return Objects.requireNonNull(proposal.lastDay());
    }

    private String described(Member member, Locale locale) {
        return words.say(
                "member.described",
                member.nameAr(),
                member.nameLatin(),
                member.login(),
                member.email(),
                membership.organ(member.organ()).name(locale),
                member.maskedNumber());
    }
}
