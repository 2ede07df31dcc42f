package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Incidents;
import org.mithaq.engine.OpenSteps;
import org.mithaq.engine.Paths;
import org.mithaq.engine.Paths.Course;
import org.mithaq.engine.Paths.Path;
import org.mithaq.engine.StepWords;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.oversight.BoardDesk.Board;
import org.mithaq.oversight.BoardFile.Noticed;
import org.mithaq.oversight.LegalRules.Rules;
import org.mithaq.statutes.LegalCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where one meeting stands: what is known of it, what is open, and what the statutes set it. */
@Controller
class BoardMeetingPages {

    private final Lookout lookout;
    private final BoardFile file;
    private final BoardDesk desk;
    private final LegalRules rules;
    private final WhatComesNext next;
    private final OpenSteps steps;
    private final StepWords words;
    private final Incidents incidents;
    private final Paths paths;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    BoardMeetingPages(
            Lookout lookout,
            BoardFile file,
            BoardDesk desk,
            LegalRules rules,
            WhatComesNext next,
            OpenSteps steps,
            StepWords words,
            Incidents incidents,
            Paths paths,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.lookout = lookout;
        this.file = file;
        this.desk = desk;
        this.rules = rules;
        this.next = next;
        this.steps = steps;
        this.words = words;
        this.incidents = incidents;
        this.paths = paths;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/board/{number}")
    @Nullable
    ModelAndView meeting(HttpServletRequest request, WebRequest known, @PathVariable String number) {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        BoardFacts facts = find(number, reach);
        Organ organ = reach.organ(facts.organ());
        LocalDate today = LocalDate.ofInstant(clock.instant(), organ.zoneId());
        String tag = tag(facts, today, reader);
        if (known.checkNotModified(tag)) {
            return null;
        }
        Map<String, String> represented = Represented.read(facts.proxies());
        Board board = desk.lay(
                List.of(facts.asRow()),
                Stream.of(
                                Stream.of(facts.chair(), facts.rapporteur()).filter(Objects::nonNull),
                                represented.keySet().stream(),
                                represented.values().stream())
                        .flatMap(logins -> logins)
                        .toList(),
                reach,
                reader);
        String kind = Optional.ofNullable(facts.kind()).map(MeetingKind::key).orElseGet(MeetingKind.ORDINARY::key);
        Rules rule = rules.of(reach.ruleKeys(organ), kind, facts.convocation());
        LegalCalendar calendar = LegalCalendar.of(rule.dates(), facts.course(organ.zoneId()), today);
        Map<String, Object> model = new HashMap<>(Moments.in(organ.zoneId(), reader));
        model.put("next", next.of(facts, board.rows().get(0), calendar, reader).orElse(""));
        model.put("viewer", board.viewer());
        model.put("tag", tag);
        model.put("facts", facts);
        model.put("row", board.rows().get(0));
        model.put("names", board.names());
        model.put("strip", facts.asRow().strip());
        model.put("agenda", file.agenda(number));
        model.put("represented", represented);
        model.put("own", organ.language());
        model.put("ownDirection", Languages.direction(Languages.of(organ.language())));
        model.put("calendar", calendar);
        model.put("forecast", facts.isAwaited() ? Forecast.of(facts, rule.quorum()) : null);
        model.put("noticed", file.noticed(number).stream().collect(Collectors.partitioningBy(Noticed::raised)));
        model.put("today", today);
        model.put("posts", reach.byGroup());
        model.put("stepName", (Function<String, String>) step -> words.title(step, reader));
        model.put("administers", reach.administers());
        model.put("watches", reach.watches());
        model.put("audits", reach.audits());
        return pages.page("board/meeting", reader, model);
    }

    /**
     * A process of a meeting, drawn with the path that it has taken and what is open in it.
     *
     * @param process id of the instance; that which leads the meeting, where none is named
     */
    @GetMapping("/board/{number}/diagram")
    ModelAndView diagram(
            HttpServletRequest request, @PathVariable String number, @RequestParam Optional<String> process) {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        BoardFacts facts = find(number, reach);
        String instance = process.or(() -> paths.courses(number, "meetingCycle", 0, 1, reader).stream()
                        .findFirst()
                        .map(Course::id))
                .orElseThrow(() -> new NotOnBoard(number));
        Path path = paths.find(number, instance, reader)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ZoneId zone = reach.organ(facts.organ()).zoneId();
        Map<String, Object> model = new HashMap<>(Moments.in(zone, reader));
        model.put("facts", facts);
        model.put("watches", reach.watches());
        model.put("course", path.course());
        model.put("drawing", path.drawing());
        model.put("taken", path.taken());
        model.put("passages", Passage.of(path));
        model.put("called", "/board/%s/diagram?process=".formatted(number));
        return pages.page("board/diagram", reader, model);
    }

    /** The meeting as the engine's own application shows it. */
    @GetMapping("/board/{number}/cockpit")
    String cockpit(HttpServletRequest request, @PathVariable String number) {
        find(number, lookout.of(request));
        return steps.cycleOf(number)
                .map("redirect:/camunda/app/cockpit/default/#/process-instance/%s/runtime"::formatted)
                .orElseThrow(() -> new NotOnBoard(number));
    }

    /** Has something that failed tried once more; a conflict where another has had it tried already. */
    @PostMapping("/board/{number}/incidents/{job}")
    String tryAgain(HttpServletRequest request, @PathVariable String number, @PathVariable String job) {
        Reach reach = lookout.of(request);
        find(number, reach);
        if (!incidents.tryAgain(number, job, reach.login())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return "redirect:/board/" + number;
    }

    private BoardFacts find(String number, Reach reach) {
        return file.find(number, reach, clock.instant()).orElseThrow(() -> new NotOnBoard(number));
    }

    /** The same as long as nothing on the page has changed. */
    private static String tag(BoardFacts facts, LocalDate today, Locale reader) {
        String all = String.join("\n", facts.toString(), today.toString(), reader.getLanguage());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
