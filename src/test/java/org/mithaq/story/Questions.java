package org.mithaq.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Door;

/** Everything that can be asked at the doors of the running application, without changing anything. */
class Questions {

    /** What everybody may read: the published acts, and what pages are drawn with. */
    private static final Pattern PUBLIC = Pattern.compile(
            "/communiques(/feed\\.atom)?|/(camunda/)?(app|assets|lib|webjars)/.*|.*(\\*\\*|\\{file:.*)|/error|/log.*");

    private static final Pattern ENGINE =
            Pattern.compile("(?<=/engine/|/plugin/\\w{1,20}/|/auth/user/|/setup/)\\{\\w+}");
    private static final Pattern NAMED = Pattern.compile("(?:([a-z-]+)/)?([a-zA-Z-]+)/\\{[^}]+}");

    /** What makes a statistic or a report tell all it can. */
    private static final String EVERYTHING =
            "failedJobs=true&incidents=true&rootIncidents=true&canceled=true&finished=true&completeScope=true"
                    + "&reportType=duration&periodUnit=month&groupBy=taskName&maxResults=2000";

    private static final String PAGE = "maxResults=2000";

    /** By what a search can be narrowed to something of an organ, and which kind of thing that is. */
    private static final Map<String, String> NARROWING = Map.ofEntries(
            Map.entry("tenantIdIn", "tenant"),
            Map.entry("processInstanceBusinessKey", "number"),
            Map.entry("businessKey", "number"),
            Map.entry("processInstanceId", "process-instance"),
            Map.entry("processInstanceIdIn", "process-instance"),
            Map.entry("processInstanceIds", "process-instance"),
            Map.entry("executionId", "execution"),
            Map.entry("taskId", "task"),
            Map.entry("taskIdIn", "task"),
            Map.entry("variableInstanceId", "variable-instance"),
            Map.entry("jobId", "job"),
            Map.entry("activityInstanceId", "activity-instance"),
            Map.entry("activityInstanceIdIn", "activity-instance"),
            Map.entry("resourceId", "task"),
            Map.entry("assignee", "user"),
            Map.entry("involvedUser", "user"),
            Map.entry("userId", "user"),
            Map.entry("startedBy", "user"),
            Map.entry("candidateGroup", "group"),
            Map.entry("member", "user"),
            Map.entry("memberOfGroup", "group"),
            Map.entry("memberOfTenant", "tenant"),
            Map.entry("userMember", "user"),
            Map.entry("groupMember", "group"));

    private static final Set<String> LISTS = NARROWING.keySet().stream()
            .filter(name -> name.endsWith("In") || name.endsWith("Ids"))
            .collect(Collectors.toSet());

    private final List<Door> doors;
    private final Things shared;

    /**
     * @param where the addresses whose doors are asked at
     * @param shared what all organs use
     */
    Questions(Collection<Door> doors, Pattern where, Things shared) {
        List<Door> here = doors.stream()
                .map(door -> new Door(door.method(), ENGINE.matcher(door.path()).replaceAll("default")))
                .distinct()
                .filter(door -> where.matcher(door.path()).matches())
                .filter(door -> !PUBLIC.matcher(door.path()).matches())
                .toList();
        this.doors = here.stream().filter(door -> reads(door, here)).toList();
        this.shared = shared;
    }

    /** All that is asked without saying whose things are meant. */
    List<Question> unnarrowed() {
        return doors.stream()
                .filter(door -> kinds(door).stream().allMatch(shared::has))
                .flatMap(door -> named(door, shared))
                .map(Questions::widest)
                .toList();
    }

    /** All that is asked of things by their ids. */
    List<Question> of(Things things) {
        return doors.stream()
                .filter(door -> !kinds(door).stream().allMatch(shared::has))
                .flatMap(door -> named(door, shared.and(things)))
                .toList();
    }

    /** All searches, narrowed to things; what is only counted is searched for in the same way. */
    List<Question> narrowedTo(Things things) {
        return doors.stream()
                .filter(door -> kinds(door).stream().allMatch("filter"::equals))
                .filter(door -> !door.path().endsWith("/count"))
                .flatMap(door -> named(door, shared))
                .flatMap(search -> NARROWING.entrySet().stream().map(by -> narrowed(search, by, things)))
                .toList();
    }

    private static Question narrowed(Question search, Map.Entry<String, String> by, Things things) {
        String wanted = things.of(by.getValue()).get(0);
        if (search.method().equals("GET")) {
            return new Question("GET", "%s?%s&%s=%s".formatted(search.address(), PAGE, by.getKey(), wanted), "");
        }
        String body =
                (LISTS.contains(by.getKey()) ? "{\"%s\":[\"%s\"]}" : "{\"%s\":\"%s\"}").formatted(by.getKey(), wanted);
        return new Question(search.method(), search.address() + "?" + PAGE, body);
    }

    private static Question widest(Question question) {
        boolean counts = question.address().matches(".*(statistics|report).*");
        return new Question(
                question.method(),
                question.address() + "?" + (counts ? EVERYTHING : PAGE),
                question.method().equals("GET") ? "" : "{}");
    }

    /** A door with something in the place of each variable. */
    private static Stream<Question> named(Door door, Things things) {
        Matcher variable = NAMED.matcher(door.path());
        if (!variable.find()) {
            return Stream.of(new Question(door.method(), door.path(), ""));
        }
        return things.of(kind(variable)).stream()
                .map(name ->
                        new Door(door.method(), door.path().replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(name))))
                .flatMap(further -> named(further, things));
    }

    private static List<String> kinds(Door door) {
        return NAMED.matcher(door.path()).results().map(Questions::kind).toList();
    }

    private static String kind(MatchResult variable) {
        return switch (variable.group(2)) {
            case "key" -> variable.group(1) + "/key";
            case "tenant-id" -> "tenant";
            case "communiques", "charters" -> "number";
            default -> variable.group(2);
        };
    }

    /** A question that is too long for an address is posted where the short one is asked. */
    private static boolean reads(Door door, List<Door> doors) {
        if (door.method().equals("GET")) {
            return true;
        }
        String search = door.path().replaceFirst("/count$", "");
        return door.method().equals("POST")
                && (door.path()
                                .matches(
                                        ".*/(cockpit/plugin|filter/\\{id})/.*(list|count|singleResult|instances|definitions)")
                        || Stream.of(search, search + "/count")
                                .allMatch(path -> doors.contains(new Door("GET", path))));
    }
}
