package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Confirmations;
import org.mithaq.engine.OneAnswer;
import org.mithaq.engine.OpenSteps;
import org.mithaq.engine.OpenSteps.Waiting;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.engine.StepWords;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.oversight.BoardFile.Item;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A sitting as all who are there look at it, on a wall or a telephone; its chair leads it from here. */
@Controller
class SittingPages {

    private static final String ADDRESS = "/sitting/{number}";

    /** What the chair does here; whatever voids or ends more than that is read and ticked in the Tasklist. */
    private static final Map<String, OneAnswer> BY_BUTTON = Map.of(
            "call-item", OneAnswer.TICKED,
            "open-ballot", OneAnswer.TICKED,
            "close-ballot", OneAnswer.TICKED,
            "open-election", OneAnswer.chosen("answer", "open"),
            "close-election", OneAnswer.chosen("answer", "close"));

    private final Lookout lookout;
    private final SittingFile file;
    private final BoardFile board;
    private final Floor floor;
    private final Contests contests;
    private final LegalRules rules;
    private final OpenSteps steps;
    private final StepWords stepWords;
    private final Confirmations confirmations;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    SittingPages(
            Lookout lookout,
            SittingFile file,
            BoardFile board,
            Floor floor,
            Contests contests,
            LegalRules rules,
            OpenSteps steps,
            StepWords stepWords,
            Confirmations confirmations,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.lookout = lookout;
        this.file = file;
        this.board = board;
        this.floor = floor;
        this.contests = contests;
        this.rules = rules;
        this.steps = steps;
        this.stepWords = stepWords;
        this.confirmations = confirmations;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * A step that waits for the reader.
     *
     * @param confirmation what a button says by which it is done here; empty when it is done in the Tasklist
     */
    record ToDo(String task, String name, String confirmation) {}

    /**
     * How many must be there, and by which article.
     *
     * @param there how many are who count for that
     */
    record Needed(int members, int there, String article) {

        public boolean isReached() {
            return there >= members;
        }
    }

    @GetMapping(ADDRESS)
    @Nullable
    ModelAndView sitting(HttpServletRequest request, WebRequest known, @PathVariable String number) {
        Reach reach = lookout.of(request);
        SittingNow now = find(number, reach);
        return known.checkNotModified(tag(now, reach)) ? null : page(now, reach, "");
    }

    /** Does a step of the sitting that asks for one word; whoever is refused reads why above what they looked at. */
    @PostMapping(ADDRESS)
    ModelAndView confirm(HttpServletRequest request, @PathVariable String number, @RequestParam String task) {
        Reach reach = lookout.of(request);
        find(number, reach);
        if (steps.matterOf(task).filter(matter -> !matter.equals(number)).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            confirmations.confirm(task, reach.login(), answer(number, task, reach));
            return new ModelAndView("redirect:/sitting/" + number);
        } catch (RefusedAnswer refused) {
            ModelAndView page = page(find(number, reach), reach, refused.getMessage());
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
    }

    /** By which answer a step is done; one that does not wait for the reader is refused whatever it is. */
    private OneAnswer answer(String number, String task, Reach reach) {
        return steps.waitingFor(number, reach.login(), reach.groups(), languages.ofReader()).stream()
                .filter(step -> step.task().equals(task))
                .map(Waiting::step)
                .map(BY_BUTTON::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(OneAnswer.TICKED);
    }

    private SittingNow find(String number, Reach reach) {
        return file.find(number, reach, languages.ofReader(), clock.instant())
                .orElseThrow(() -> new NotOnBoard(number));
    }

    private ModelAndView page(SittingNow now, Reach reach, String refusal) {
        Locale reader = languages.ofReader();
        Organ organ = reach.organ(now.organ());
        List<Item> agenda = board.agenda(now.number());
        Map<String, Object> model = new HashMap<>();
        model.put("viewer", now.viewer());
        model.put("tag", tag(now, reach));
        model.put("refusal", refusal);
        model.put("now", now);
        model.put("organName", organ.name(reader));
        model.put("own", organ.language());
        model.put("ownDirection", Languages.direction(Languages.of(organ.language())));
        model.put(
                "day",
                Optional.ofNullable(now.startsAt())
                        .map(day -> Words.moment(reader, day))
                        .orElse(""));
        model.put("needed", needed(now, reach, organ));
        model.put("represented", Represented.read(now.proxies()));
        model.put("agenda", agenda);
        model.put("turns", Turn.of(agenda, now.isOpen() && now.toCall() == 0));
        model.put("floor", floor.of(now, reach.ruleKeys(organ), reader).orElse(null));
        model.put("contest", contests.of(now).orElse(null));
        model.put("toDo", toDo(now, reach, reader));
        return pages.page("sitting/sitting", reader, model);
    }

    private Needed needed(SittingNow now, Reach reach, Organ organ) {
        LegalRules.Rules asked = rules.of(reach.ruleKeys(organ), now.kindKey(), now.convocation());
        int there = now.present() + (asked.proxies().counted() ? now.represented() : 0);
        return new Needed(
                asked.quorum().threshold().least(now.seated()),
                there,
                asked.quorum().article());
    }

    private List<ToDo> toDo(SittingNow now, Reach reach, Locale reader) {
        return steps.waitingFor(now.number(), reach.login(), reach.groups(), reader).stream()
                .map(step -> toDo(step, reader))
                .toList();
    }

    private ToDo toDo(Waiting step, Locale reader) {
        return new ToDo(
                step.task(),
                step.name(),
                Optional.ofNullable(BY_BUTTON.get(step.step()))
                        .map(answer -> stepWords.said(step.step(), answer, reader))
                        .orElse(""));
    }

    /** The same as long as nothing on the page has changed for its reader. */
    private String tag(SittingNow now, Reach reach) {
        String all = String.join(
                "\n",
                now.toString(),
                reach.groups().toString(),
                languages.ofReader().getLanguage());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
