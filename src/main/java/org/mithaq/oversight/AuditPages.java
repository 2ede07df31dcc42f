package org.mithaq.oversight;

import java.security.Principal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.language.Languages;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Organ;
import org.mithaq.oversight.AuditedMeeting.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All meetings of the organs that an auditor covers, running and finished. */
@Controller
class AuditPages {

    static final String ROOT = "/audit";

    private static final int A_PAGE = 20;

    private final AuditDesk desk;
    private final SearchedMeetings searched;
    private final DeedNames deeds;
    private final Languages languages;

    AuditPages(AuditDesk desk, SearchedMeetings searched, DeedNames deeds, Languages languages) {
        this.desk = desk;
        this.searched = searched;
        this.deeds = deeds;
        this.languages = languages;
    }

    /**
     * @param behind number of the last meeting on the page before this one; none for the first page
     * @param behindDay its day and hour; none when it was not set
     */
    @GetMapping(ROOT)
    ModelAndView meetings(
            Principal auditor,
            @ModelAttribute("asked") MeetingSearch asked,
            @RequestParam Optional<String> behind,
            @RequestParam Optional<LocalDateTime> behindDay) {
        Period.expectInOrder(asked.from(), asked.until());
        Locale reader = languages.ofReader();
        List<Organ> organs = desk.organs(auditor.getName());
        List<AuditedMeeting> found =
                searched.some(organs, asked, behind.map(number -> new Place(behindDay, number)), A_PAGE + 1);
        List<AuditedMeeting> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("organs", organs);
        model.put("organNames", organs.stream().collect(Collectors.toMap(Organ::key, organ -> organ.name(reader))));
        model.put("kinds", MeetingKind.values());
        model.put("states", MeetingState.values());
        model.put("deeds", deeds.all(reader));
        model.put("meetings", shown);
        model.put("first", behind.isEmpty());
        model.put("firstPage", address(asked).toUriString());
        model.put("exports", List.of("csv", "json", "xes"));
        model.put(
                "query",
                Optional.ofNullable(address(asked).build().getQuery())
                        .map("?"::concat)
                        .orElse(""));
        model.put(
                "nextPage",
                found.size() > A_PAGE ? address(asked, shown.get(A_PAGE - 1).place()) : "");
        return desk.page("meetings", auditor.getName(), model);
    }

    private static UriComponentsBuilder address(MeetingSearch asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ROOT);
        asked.fields().forEach(address::queryParam);
        return address.encode();
    }

    private static String address(MeetingSearch asked, Place behind) {
        return address(asked)
                .queryParam("behind", behind.number())
                .queryParamIfPresent("behindDay", behind.startsAt())
                .toUriString();
    }
}
