package io.caizhi.tenancy;

import io.caizhi.kernel.Subject;

/**
 * 平台运维: creates districts and reads none of their data. A controller that takes one
 * answers 403 to everybody without the realm role {@code operator}.
 */
public record Operator(Subject subject) {

}
