package org.mithaq.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole house, listening: one for all tests that leave it as they found it. They come first, because the engine is found
 * by its name in the whole process, and the house of another test takes that name over.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1",
            "mithaq.monitoring.login=" + AtTheDoors.MONITORING,
            "mithaq.monitoring.password=" + AtTheDoors.MONITORING_PASSWORD,
            "mithaq.news-within=5s"
        })
@ActiveProfiles("story")
@interface AtTheDoors {

    String MONITORING = "monitoring";
    String MONITORING_PASSWORD = "olive bicycle under the snow";
}
