package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.engine.Drawing;
import org.mithaq.engine.Paths;
import org.mithaq.engine.StepHistory;
import org.mithaq.engine.StepHistory.Usual;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.mithaq.membership.NameBooks;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Reach;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures about the meetings of the organs that the reader sees, and where the time of their processes goes. */
@Controller
class StatisticsPages {

    private static final String ROOT = "/board/statistics";

    private final Lookout lookout;
    private final Statistics statistics;
    private final StepHistory steps;
    private final Paths paths;
    private final NameBooks names;
    private final Pages pages;
    private final Languages languages;
    private final Words words;
    private final Clock clock;

    StatisticsPages(
            Lookout lookout,
            Statistics statistics,
            StepHistory steps,
            Paths paths,
            NameBooks names,
            Pages pages,
            Languages languages,
            Words words,
            Clock clock) {
        this.lookout = lookout;
        this.statistics = statistics;
        this.steps = steps;
        this.paths = paths;
        this.names = names;
        this.pages = pages;
        this.languages = languages;
        this.words = words;
        this.clock = clock;
    }

    /** A line of the table beside a drawing. */
    record Taking(String element, String name, int times, Duration median, Duration most, Heat heat) {}

    @GetMapping(ROOT)
    ModelAndView statistics(HttpServletRequest request, @ModelAttribute("asked") StatisticsSearch asked) {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        Optional<Period> period = period(asked, reach);
        Map<String, Object> model = asked(asked, period, reach, reader);
        model.put(
                "figures",
                period.map(some -> statistics.of(some, reach, reader)).orElse(List.of()));
        model.put("processes", processes(reader));
        return pages.page("board/statistics", reader, model);
    }

    /** One of the figures, as a file. */
    @GetMapping(ROOT + "/{figure}.csv")
    void csv(
            HttpServletRequest request,
            @PathVariable String figure,
            @ModelAttribute StatisticsSearch asked,
            HttpServletResponse to)
            throws IOException {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        Figure found = period(asked, reach)
                .flatMap(period -> statistics.of(figure, period, reach, reader))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        to.setContentType("text/csv;charset=UTF-8");
        to.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(figure));
        write(found, reader, to.getOutputStream());
    }

    private void write(Figure figure, Locale reader, OutputStream to) {
        CsvFile file = new CsvFile(to);
        file.row(Stream.concat(
                        Stream.of(words.say(reader, "statistics.%s.of".formatted(figure.key()))),
                        figure.columns().stream().map(column -> words.say(reader, "statistics.column." + column.key())))
                .toList());
        Stream.concat(figure.rows().stream(), Stream.ofNullable(figure.total()))
                .forEach(row -> file.row(cells(figure, row)));
        file.end();
    }

    private static List<String> cells(Figure figure, Figure.Row row) {
        return Stream.concat(
                        Stream.of(row.name()),
                        Stream.iterate(0, column -> column + 1)
                                .limit(figure.columns().size())
                                .map(column -> figure.plain(row, column)))
                .toList();
    }

    /**
     * A process, coloured by how long its elements usually take.
     *
     * @param process its id in the models
     */
    @GetMapping(ROOT + "/processes/{process}")
    ModelAndView heat(
            HttpServletRequest request, @PathVariable String process, @ModelAttribute("asked") StatisticsSearch asked) {
        Reach reach = lookout.of(request);
        Locale reader = languages.ofReader();
        Drawing drawing =
                paths.drawing(process, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Period> period = period(asked, reach);
        Map<String, Object> model = asked(asked, period, reach, reader);
        List<Taking> takings = period.map(some -> steps.usual(process, some.keys(), some.span()))
                .map(usual -> takings(usual, drawing))
                .orElse(List.of());
        Map<String, String> processes = paths.processes(reader);
        model.put("process", process);
        model.put("name", processes.get(process));
        model.put("drawing", drawing);
        model.put("ordered", takings);
        model.put("takings", takings.stream().collect(Collectors.toMap(Taking::element, Function.identity())));
        model.put("scale", Heat.values());
        model.put("lasting", (Function<Duration, String>) lasting -> lasting(lasting, reader));
        return pages.page("board/heat", reader, model);
    }

    /** What takes the longest first; what takes no time of its own is left out. */
    private static List<Taking> takings(List<Usual> usual, Drawing drawing) {
        Map<String, Drawing.Shape> shapes =
                drawing.shapes().stream().collect(Collectors.toMap(Drawing.Shape::element, Function.identity()));
        return usual.stream()
                .filter(one -> shapes.containsKey(one.element()))
                .filter(one -> takesTime(shapes.get(one.element())))
                .map(one -> new Taking(
                        one.element(),
                        shapes.get(one.element()).name(),
                        one.times(),
                        one.median(),
                        one.most(),
                        Heat.of(one.median())))
                .sorted(Comparator.comparing(Taking::median).reversed().thenComparing(Taking::element))
                .toList();
    }

    private static boolean takesTime(Drawing.Shape shape) {
        return shape.kind().endsWith("task") || shape.kind().equals("call-activity");
    }

    /** In the unit that fits, such as {@code 2.5 days}. */
    private String lasting(Duration lasting, Locale reader) {
        if (lasting.toDays() > 0) {
            return words.say(reader, "statistics.days", amount(lasting.toSeconds() / 86_400.0, reader));
        }
        return lasting.toHours() > 0
                ? words.say(reader, "statistics.hours", amount(lasting.toSeconds() / 3_600.0, reader))
                : words.say(reader, "statistics.minutes", Math.round(lasting.toSeconds() / 60.0));
    }

    private static String amount(double amount, Locale reader) {
        NumberFormat number = NumberFormat.getNumberInstance(reader);
        number.setMaximumFractionDigits(1);
        return number.format(amount);
    }

    /** Empty for whoever sees no organ, or asks for one that they do not see. */
    private Optional<Period> period(StatisticsSearch asked, Reach reach) {
        List<Organ> among = asked.organ().map(reach::seenFrom).orElseGet(reach::seen);
        return among.stream()
                .findFirst()
                .map(first -> asked.period(among, LocalDate.ofInstant(clock.instant(), first.zoneId())));
    }

    private Map<String, Object> asked(StatisticsSearch asked, Optional<Period> period, Reach reach, Locale reader) {
        Map<String, Object> model = new HashMap<>();
        model.put("viewer", names.of(List.of(reach.login()), List.of(), reader).of(reach.login()));
        model.put("asked", asked);
        model.put("from", period.map(Period::from).map(LocalDate::toString).orElse(""));
        model.put("until", period.map(Period::until).map(LocalDate::toString).orElse(""));
        model.put("period", period.map(some -> told(some, asked, reach, reader)).orElse(""));
        model.put("organs", reach.seen());
        model.put("organNames", reach.organNames(reader));
        model.put("query", query(asked));
        model.put("watches", reach.watches());
        return model;
    }

    /** Of which organs and days the figures are. */
    private String told(Period period, StatisticsSearch asked, Reach reach, Locale reader) {
        return words.say(
                reader,
                asked.organ().isEmpty() && period.organs().size() > 1 ? "statistics.of-all" : "statistics.of-organ",
                asked.organ().map(reach::organ).orElse(period.organs().get(0)).name(reader),
                period.from(),
                period.until());
    }

    private static String query(StatisticsSearch asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("");
        asked.fields().forEach(address::queryParam);
        return address.encode().toUriString();
    }

    /** By their names, that which leads a meeting first. */
    private List<Map.Entry<String, String>> processes(Locale reader) {
        return paths.processes(reader).entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, String> one) -> !one.getKey().equals("meetingCycle"))
                        .thenComparing(Map.Entry::getValue))
                .toList();
    }
}
