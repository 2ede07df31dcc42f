package org.mithaq.vigilance.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.StepHolders;
import org.mithaq.engine.StepWords;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.mithaq.vigilance.Delay;
import org.mithaq.vigilance.Escalations;
import org.springframework.stereotype.Component;

/** The office above looks into a step that was not done in time. */
@Component
class LookIntoDelayForm implements TaskForm {

    private final Escalations escalations;
    private final StepHolders holders;
    private final StepWords steps;
    private final Membership membership;
    private final Languages languages;
    private final Words words;

    LookIntoDelayForm(
            Escalations escalations,
            StepHolders holders,
            StepWords steps,
            Membership membership,
            Languages languages,
            Words words) {
        this.escalations = escalations;
        this.holders = holders;
        this.steps = steps;
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Delay delay = escalations.delay(step.value("lateTask"));
        Locale reader = languages.ofReader();
        LocalDateTime due = membership.organ(delay.organ()).local(delay.dueAt());
        return Map.of(
                "late",
                steps.title(delay.step(), reader),
                "due",
                Words.moment(reader, due),
                "holders",
                names(delay, reader));
    }

    private String names(Delay delay, Locale reader) {
        return holders.of(delay.task()).orElse(List.of()).stream()
                .map(login -> membership.member(login).name(reader))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" · "), names -> names.isEmpty() ? words.say("delay.nobody") : names));
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        escalations.lookInto(
                step.value("lateTask"),
                answers.choice("measure", Delay.Measure.class),
                answers.text("note"),
                step.actor());
        return Receipt.done();
    }
}
