package org.mithaq.access;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/**
 * What a house writes on its console from now on, in the format that it is configured for: the log of the process has that of
 * whichever house was opened first in it.
 */
class Paper extends OutputStreamAppender<ILoggingEvent> {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    static Paper of(Environment house) {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        LoggerContext own = new LoggerContext();
        own.putObject(Environment.class.getName(), house);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(own);
        encoder.setFormat(house.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        Paper paper = new Paper();
        paper.setContext(log);
        paper.setEncoder(encoder);
        paper.setOutputStream(paper.written);
        paper.start();
        log.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(paper);
        return paper;
    }

    /** What has been written, an object a line; nothing is written any more. */
    List<JsonNode> lines() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Paper::fields)
                .toList();
    }

    private static JsonNode fields(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException none) {
            throw new AssertionError(line, none);
        }
    }
}
