package org.mithaq.oversight;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.engine.Paths;
import org.mithaq.engine.Paths.Course;
import org.mithaq.engine.Paths.Path;
import org.mithaq.language.Languages;
import org.mithaq.membership.Membership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The processes of a meeting, each drawn with the path that it really took. */
@Controller
class DiagramPages {

    private static final int A_PAGE = 20;

    /** More pages than any meeting fills. */
    private static final int LAST_PAGE = 10_000;

    private final AuditDesk desk;
    private final Paths paths;
    private final Membership membership;
    private final Languages languages;

    DiagramPages(AuditDesk desk, Paths paths, Membership membership, Languages languages) {
        this.desk = desk;
        this.paths = paths;
        this.membership = membership;
        this.languages = languages;
    }

    /** The kinds of processes: one line for all that are of one kind, such as the replies of the members. */
    @GetMapping("/audit/meetings/{number}/diagrams")
    ModelAndView kinds(Principal auditor, @PathVariable String number) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        desk.tell(meeting, Section.DIAGRAMS.key(), Map.of());
        Map<String, Object> model = told(meeting);
        model.put("kinds", paths.kinds(number, languages.ofReader()));
        return desk.page("diagrams", auditor.getName(), meeting, Section.DIAGRAMS, model);
    }

    /**
     * The processes of one kind.
     *
     * @param page from 0
     */
    @GetMapping(path = "/audit/meetings/{number}/diagrams", params = "process")
    ModelAndView courses(
            Principal auditor,
            @PathVariable String number,
            @RequestParam String process,
            @RequestParam(defaultValue = "0") int page) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        List<Course> found = paths.courses(number, process, shown * A_PAGE, A_PAGE + 1, languages.ofReader());
        if (found.isEmpty()) {
            throw new NotAudited(process);
        }
        desk.tell(meeting, Section.DIAGRAMS.key(), Map.of("process", process));
        Map<String, Object> model = told(meeting);
        model.put("process", process);
        model.put("courses", found.subList(0, Math.min(A_PAGE, found.size())));
        model.put("behind", shown * A_PAGE);
        model.put("former", shown - 1);
        model.put("next", found.size() > A_PAGE ? shown + 1 : 0);
        return desk.page("courses", auditor.getName(), meeting, Section.DIAGRAMS, model);
    }

    /** @param instance id of the process */
    @GetMapping("/audit/meetings/{number}/diagrams/{instance}")
    ModelAndView diagram(Principal auditor, @PathVariable String number, @PathVariable String instance) {
        AuditedMeeting meeting = desk.meeting(auditor.getName(), number);
        Path path = paths.find(number, instance, languages.ofReader()).orElseThrow(() -> new NotAudited(instance));
        desk.tell(meeting, "diagram", Map.of("process", path.course().process(), "instance", instance));
        Map<String, Object> model = told(meeting);
        model.put("course", path.course());
        model.put("drawing", path.drawing());
        model.put("taken", path.taken());
        model.put("passages", Passage.of(path));
        model.put("called", "/audit/meetings/%s/diagrams/".formatted(number));
        return desk.page("diagram", auditor.getName(), meeting, Section.DIAGRAMS, model);
    }

    private Map<String, Object> told(AuditedMeeting meeting) {
        return new HashMap<>(Moments.in(membership.organ(meeting.organ()).zoneId(), languages.ofReader()));
    }
}
