package org.mithaq.charter;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CharterTexts extends ListCrudRepository<Charter, String> {

    /** Makes whoever else answers about the same charter wait until this answer is committed. */
    @Query("select number from charter where number = :number for update")
    Optional<String> lock(String number);
}
