package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.meeting.MeetingStage;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.mithaq.oversight.BoardDesk.Board;
import org.mithaq.oversight.BoardMeetings.Found;
import org.mithaq.oversight.BoardMeetings.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The board: where every meeting in progress stands, of the organs that the reader sees. */
@Controller
class BoardPages {

    static final String ROOT = "/board";

    private static final int A_PAGE = 25;

    private final Lookout lookout;
    private final BoardMeetings meetings;
    private final BoardDesk desk;
    private final Pages pages;
    private final Languages languages;
    private final Clock clock;

    BoardPages(Lookout lookout, BoardMeetings meetings, BoardDesk desk, Pages pages, Languages languages, Clock clock) {
        this.lookout = lookout;
        this.meetings = meetings;
        this.desk = desk;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * @param behind number of the last meeting on the page before this one; none for the first page
     * @param at what stands before that number in the order of the list
     */
    @GetMapping(ROOT)
    @Nullable
    ModelAndView board(
            HttpServletRequest request,
            WebRequest known,
            @ModelAttribute("asked") BoardSearch asked,
            @RequestParam Optional<String> behind,
            @RequestParam Optional<LocalDateTime> at) {
        Period.expectInOrder(asked.from(), asked.until());
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        Instant now = clock.instant();
        Map<String, Object> model = new HashMap<>();
        if (!reach.seen().isEmpty()) {
            Pulse pulse = meetings.pulse(reach, now);
            String tag = tag(pulse, reach, reader);
            if (known.checkNotModified(tag)) {
                return null;
            }
            model.put("pulse", pulse);
            model.put("tag", tag);
        }
        List<Organ> among = asked.organ().map(reach::seenFrom).orElseGet(reach::seen);
        Optional<Place> place = behind.flatMap(number -> at.map(moment -> new Place(moment, number)));
        List<Found> found = among.isEmpty() ? List.of() : meetings.find(among, asked, now, place, A_PAGE + 1);
        List<Found> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Board board = desk.lay(shown.stream().map(Found::meeting).toList(), List.of(), reach, reader);
        model.put("viewer", board.viewer());
        model.put("rows", board.rows());
        model.put("asked", asked);
        model.put("organs", reach.seen());
        model.put("organNames", reach.organNames(reader));
        model.put("stages", MeetingStage.IN_PROGRESS);
        model.put("dues", BoardSearch.Due.values());
        model.put("orders", BoardSearch.Order.values());
        model.put("order", asked.inOrder());
        model.put("administers", reach.administers());
        model.put("watches", reach.watches());
        model.put("first", place.isEmpty());
        model.put("firstPage", address(asked).toUriString());
        model.put(
                "nextPage",
                found.size() > A_PAGE ? address(asked, shown.get(A_PAGE - 1).place()) : "");
        return pages.page("board/board", reader, model);
    }

    /** The same as long as nothing on the board has changed. */
    private static String tag(Pulse pulse, Reach reach, Locale reader) {
        String all = String.join(
                "\n", pulse.toString(), reach.seen().toString(), reach.groups().toString(), reader.getLanguage());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static UriComponentsBuilder address(BoardSearch asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ROOT);
        asked.fields().forEach(address::queryParam);
        return address.encode();
    }

    private static String address(BoardSearch asked, Place behind) {
        return address(asked)
                .queryParam("behind", behind.number())
                .queryParam("at", behind.at())
                .toUriString();
    }
}
