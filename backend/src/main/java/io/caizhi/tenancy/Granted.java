package io.caizhi.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles a {@link Member} parameter of an endpoint may have; anybody else of the
 * tenant is refused with 403 before headers and body are read. A Member parameter without
 * it admits every role.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Granted {

	/** Any one of these is enough. */
	Role[] value();

}
