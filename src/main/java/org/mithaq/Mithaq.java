package org.mithaq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: meetings of a party's organs, from convocation to communiqué. */
@SpringBootApplication
public class Mithaq {

    public static void main(String[] args) {
        SpringApplication.run(Mithaq.class, args);
    }
}
