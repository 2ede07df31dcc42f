package org.mithaq.access;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:every-door;DB_CLOSE_DELAY=-1")
@ActiveProfiles("story")
class EveryDoorTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext servlets;

    @LocalServerPort
    int port;

    @Test
    void dump() throws Exception {
        List<String> out = new ArrayList<>();
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("anonymous", "");
        roles.put("member", "youth.one");
        roles.put("rapporteur", "rapporteur");
        roles.put("secretary", "provincial.secretary");
        roles.put("supervisor", "supervisor");
        roles.put("auditor", "auditor");
        roles.put("administrator", "administrator");
        long t = System.currentTimeMillis();
        for (var role : roles.entrySet()) {
            Visitor browser = new Visitor(port);
            if (!role.getValue().isEmpty()) {
                browser.logIn(role.getValue(), "mithaq-demo");
            }
            browser.page("/camunda/app/tasklist/default/");
            for (Door door : new House(application, servlets).doors()) {
                if (door.path().contains("logout") || door.path().contains("sessions/end")) continue;
                boolean session = door.path().startsWith("/camunda");
                Visitor visitor = session ? browser : new Visitor(port);
                HttpRequest.Builder request =
                        visitor.request(door.address() + "?maxResults=1").header("Content-Type", "application/json");
                if (!session && !role.getValue().isEmpty())
                    request.header("Authorization", Visitor.basic(role.getValue(), "mithaq-demo"));
                visitor.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
                boolean body = door.method().equals("POST") || door.method().equals("PUT");
                request.method(door.method(), body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
                var answer = visitor.send(request);
                out.add(role.getKey() + "\t" + door.method() + "\t" + door.path() + "\t" + answer.statusCode() + "\t"
                        + answer.body()
                                .substring(0, Math.min(160, answer.body().length()))
                                .replace('\n', ' '));
            }
        }
        out.add("ms " + (System.currentTimeMillis() - t));
        Files.write(Path.of("/tmp/statuses.txt"), out);
    }
}
