package io.caizhi.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A submission that counts once however often it is sent. The web boundary demands an
 * {@code Idempotency-Key}, bound to person, tenant and operation, runs the method in one
 * transaction with the record of its answer, and repeats that answer on replay. The
 * method must return a {@code ResponseEntity}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

}
