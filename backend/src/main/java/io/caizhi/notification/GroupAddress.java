package io.caizhi.notification;

import java.util.regex.Pattern;

import io.caizhi.kernel.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the address of a group's robot. It is one of the vendor's own and nothing else:
 * no other host, port, path or parameter, so that nobody makes the server call an address
 * of theirs, or one inside the house.
 */
@Component
class GroupAddress {

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,128}");

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,128}");

	private final GroupProperties properties;

	GroupAddress(GroupProperties properties) {
		this.properties = properties;
	}

	/**
	 * @throws Refusal invalid {@code group.address}
	 */
	String read(GroupVendor vendor, String typed) {
		String begins = origin(vendor) + vendor.path() + "?" + vendor.key() + "=";
		if (!typed.startsWith(begins) || !KEY.matcher(typed.substring(begins.length())).matches()) {
			throw Refusal.invalid("/address", "group.address");
		}
		return typed;
	}

	/**
	 * @throws Refusal invalid {@code group.secret}
	 */
	@Nullable String secret(GroupVendor vendor, @Nullable String typed) {
		if (vendor == GroupVendor.WECOM) {
			return null;
		}
		if (typed == null || !SECRET.matcher(typed).matches()) {
			throw Refusal.invalid("/secret", "group.secret");
		}
		return typed;
	}

	private String origin(GroupVendor vendor) {
		String other = this.properties.origin();
		return (other != null) ? other : vendor.origin();
	}

}
