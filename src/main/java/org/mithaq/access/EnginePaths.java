package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The engine's API as it stands open before the engine itself is asked: everybody who is logged in may read and do their
 * tasks, all else is for administrators. The engine's permissions, and the guard of each step, come after.
 */
final class EnginePaths {

    /** The API has three addresses: its own, that with the engine's name, and that of the web applications. */
    private static final String API = "(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ANYTHING = Pattern.compile("(?:" + API + "|/camunda/api/admin/plugin)(?:/.*)?");

    /** How the engine itself fares. */
    private static final Pattern OPERATION = Pattern.compile(
            "(?:" + API + "/(?:metrics|optimize|schema|telemetry|history/cleanup)|/camunda/api/admin/plugin)(?:/.*)?");

    /** A question that is too long for an address. */
    private static final Pattern QUESTION = Pattern.compile(API
            + "/(?:task|process-instance|execution|variable-instance|job|job-definition|external-task|group"
            + "|case-instance|case-execution|history/[a-z-]+)(?:/count)?/?"
            + "|" + API + "/filter/[^/]+/(?:count|list|singleResult)/?");

    private static final Pattern WORK = Pattern.compile(API
            + "/(?:task/[^/]+/(?:claim|unclaim|assignee|delegate|resolve|complete|submit-form)"
            + "|process-definition/(?:key/[^/]+(?:/tenant-id/[^/]+)?|[^/]+)/(?:start|submit-form))/?");

    private EnginePaths() {}

    /** Whether a request is for an administrator alone. */
    static boolean isForAdministrators(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return ANYTHING.matcher(path).matches() && !isForEverybody(request.getMethod(), path);
    }

    private static boolean isForEverybody(String method, String path) {
        if (OPERATION.matcher(path).matches()) {
            return false;
        }
        return READING.contains(method)
                || method.equals("POST")
                        && (QUESTION.matcher(path).matches()
                                || WORK.matcher(path).matches());
    }
}
