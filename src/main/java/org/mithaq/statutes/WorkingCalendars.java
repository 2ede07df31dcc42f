package org.mithaq.statutes;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the working calendar of the country from its file. */
@Configuration(proxyBeanMethods = false)
class WorkingCalendars {

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The file, as it is written. */
    record Contents(Set<DayOfWeek> weekend, List<Holiday> holidays, List<Feast> feasts) {}

    /**
     * A holiday of every year.
     *
     * @param day such as {@code --01-11}
     * @param since the first year in which it was one
     */
    record Holiday(String name, MonthDay day, int since) {}

    /** A feast that moves. */
    record Feast(String name, List<LocalDate> days) {}

    /**
     * @param file the house's own, or one that the installation keeps up to date
     * @throws IOException when it cannot be read: no deadline is reckoned on a guess
     */
    @Bean
    static WorkingCalendar workingCalendar(@Value("${mithaq.calendar}") Resource file) throws IOException {
        try (InputStream source = file.getInputStream()) {
            Contents contents = YAML.readValue(source, Contents.class);
            return new WorkingCalendar(
                    contents.weekend(),
                    contents.holidays().stream().collect(Collectors.toMap(Holiday::day, Holiday::since)),
                    contents.feasts().stream()
                            .flatMap(feast -> feast.days().stream())
                            .collect(Collectors.toSet()));
        }
    }
}
