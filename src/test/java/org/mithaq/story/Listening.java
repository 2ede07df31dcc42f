package org.mithaq.story;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged, with what each line carries along. */
class Listening extends ListAppender<ILoggingEvent> {

    static Listening toTheLog() {
        Listening ear = new Listening();
        ear.start();
        root().addAppender(ear);
        return ear;
    }

    List<ILoggingEvent> said(String beginning) {
        return list.stream()
                .filter(event -> event.getFormattedMessage().startsWith(beginning))
                .toList();
    }

    /** Each line as a whole: its message, its fields and its stack trace. */
    List<String> lines() {
        return list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    void end() {
        root().detachAppender(this);
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        super.append(event);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
