package org.mithaq;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: meetings of a party's organs, from convocation to communiqué. */
@SpringBootApplication
public class Mithaq {

    /** Opens the house; with {@code --mithaq.import=members.csv} it takes the members in and ends, without opening. */
    public static void main(String[] args) {
        SpringApplication house = new SpringApplication(Mithaq.class);
        if (new DefaultApplicationArguments(args).containsOption("mithaq.import")) {
            house.setAdditionalProfiles("import");
            System.exit(SpringApplication.exit(house.run(args)));
        }
        house.run(args);
    }
}
