package io.caizhi.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that shows names, addresses or masked numbers of persons to whoever may see
 * them: that somebody looked is kept in the audit log. Whole document numbers and files
 * have an event of their own, written before they are shown.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsPersons {

}
