package io.caizhi.notification;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A group of the district that is told what waits for its office.
 *
 * @param address of its robot, which opens it
 * @param secret by which calls are signed, of DingTalk
 * @param maker who set it up
 */
record NoticeGroup(NoticeGroupId id, GroupVendor vendor, String name, Language language, String address,
		@Nullable String secret, Subject maker, Instant madeAt) {

	/** Neither address nor secret. */
	@Override
	public String toString() {
		return "NoticeGroup " + this.id;
	}

}
