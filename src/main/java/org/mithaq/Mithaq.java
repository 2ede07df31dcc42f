package org.mithaq;

import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: meetings of a party's organs, from convocation to communiqué. */
@SpringBootApplication
public class Mithaq {

    /**
     * Opens the house. With {@code --mithaq.import=members.csv} it takes the members in and ends, with {@code --mithaq.verify}
     * it verifies the ledger and ends, both without opening.
     *
     * <p>H2 would hash each value that it reads to look for it in a cache of its own, which costs more than it saves.
     */
    public static void main(String[] args) {
        System.setProperty("h2.objectCache", "false");
        SpringApplication house = new SpringApplication(Mithaq.class);
        for (String command : List.of("import", "verify")) {
            if (new DefaultApplicationArguments(args).containsOption("mithaq." + command)) {
                house.setAdditionalProfiles(command);
                System.exit(SpringApplication.exit(house.run(args)));
            }
        }
        house.run(args);
    }
}
