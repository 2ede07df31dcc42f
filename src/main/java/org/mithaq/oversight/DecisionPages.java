package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.followup.ActionState;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.membership.NameBooks;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.oversight.FollowedDecisions.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What the organs that the reader sees have resolved, and how far it has been carried out. */
@Controller
class DecisionPages {

    private static final String ROOT = "/board/decisions";

    private static final int A_PAGE = 25;

    private final Lookout lookout;
    private final FollowedDecisions decisions;
    private final NameBooks names;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    DecisionPages(
            Lookout lookout,
            FollowedDecisions decisions,
            NameBooks names,
            Pages pages,
            Languages languages,
            Clock clock) {
        this.lookout = lookout;
        this.decisions = decisions;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * @param behind id of the last resolution on the page before this one; none for the first page
     * @param on its last day
     */
    @GetMapping(ROOT)
    ModelAndView decisions(
            HttpServletRequest request,
            @ModelAttribute("asked") DecisionSearch asked,
            @RequestParam Optional<String> behind,
            @RequestParam Optional<LocalDate> on) {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        List<Organ> among = asked.organ().map(reach::seenFrom).orElseGet(reach::seen);
        Optional<Place> place = behind.flatMap(id -> on.map(day -> new Place(day, id)));
        Optional<LocalDate> today =
                among.stream().findFirst().map(organ -> LocalDate.ofInstant(clock.instant(), organ.zoneId()));
        List<FollowedDecision> found = today.map(day -> decisions.find(among, asked, day, place, A_PAGE + 1))
                .orElse(List.of());
        List<FollowedDecision> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Map<String, Object> model = new HashMap<>();
        model.put("viewer", names.of(List.of(reach.login()), List.of(), reader).of(reach.login()));
        model.put("asked", asked);
        model.put("states", ActionState.values());
        model.put("decisions", shown);
        model.put("today", today.orElse(LocalDate.MIN));
        model.put("organs", reach.seen());
        model.put("organNames", reach.organNames(reader));
        model.put(
                "own",
                reach.organs().stream().collect(Collectors.toMap(Organ::key, organ -> Languages.of(organ.language()))));
        model.put("direction", (Function<Locale, String>) Languages::direction);
        model.put("posts", reach.byGroup());
        model.put("watches", reach.watches());
        model.put("first", place.isEmpty());
        model.put("firstPage", address(asked).toUriString());
        model.put("nextPage", found.size() > A_PAGE ? address(asked, shown.get(A_PAGE - 1)) : "");
        return pages.page("board/decisions", reader, model);
    }

    private static UriComponentsBuilder address(DecisionSearch asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ROOT);
        asked.fields().forEach(address::queryParam);
        return address.encode();
    }

    private static String address(DecisionSearch asked, FollowedDecision behind) {
        return address(asked)
                .queryParam("behind", behind.resolution())
                .queryParam("on", behind.dueOn())
                .toUriString();
    }
}
