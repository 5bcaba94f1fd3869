package io.caizhi.tenancy;

import java.util.Set;

import io.caizhi.kernel.Subject;

/**
 * A person who can be written to in a tenant; who they are is not in it.
 *
 * @param place the earliest of their places there, which names the address
 * @param roles of all their places there
 */
public record Recipient(MemberId place, Subject subject, Set<Role> roles) {

}
