package org.mithaq.rehearsal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Listens for what is logged with a stack trace, at WARN or above. */
class LoudLog extends AppenderBase<ILoggingEvent> {

    private static final Pattern TRACE = Pattern.compile("\\R\\s+at [\\w.$/]+\\(");

    private final List<String> traces = new CopyOnWriteArrayList<>();

    static LoudLog listening() {
        LoudLog log = new LoudLog();
        log.start();
        root().addAppender(log);
        return log;
    }

    List<String> traces() {
        return traces;
    }

    void close() {
        root().detachAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean traced = event.getThrowableProxy() != null
                || TRACE.matcher(event.getFormattedMessage()).find();
        if (traced && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            String why = event.getThrowableProxy() == null
                    ? ""
                    : event.getThrowableProxy().getClassName() + ": "
                            + event.getThrowableProxy().getMessage();
            traces.add("%s %s %s".formatted(event.getLoggerName(), event.getFormattedMessage(), why));
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
