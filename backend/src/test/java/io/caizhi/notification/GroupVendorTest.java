package io.caizhi.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import io.caizhi.kernel.Refusal;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Robots are called where their vendors have them, signed as the vendors want it. */
class GroupVendorTest {

	private static final String DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123";

	private final GroupAddress address = new GroupAddress(new GroupProperties(null, Duration.ofSeconds(1)));

	/**
	 * Reference value: openssl dgst -sha256 -hmac SEC0123456789abcdef over both lines.
	 */
	@Test
	void dingTalkIsSignedOverTimeAndSecret() {
		assertThat(
				GroupVendor.DINGTALK.signed(DINGTALK, "SEC0123456789abcdef", Instant.ofEpochMilli(1_669_255_200_000L)))
			.hasToString(
					DINGTALK + "&timestamp=1669255200000&sign=6Plz82fK4R%2BXQxvjppv46uLIGpBE%2BejxKxvz5kheM%2Bk%3D");
	}

	@Test
	void weComIsCalledAsItIs() {
		String robot = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000";

		assertThat(GroupVendor.WECOM.signed(robot, null, Instant.EPOCH)).hasToString(robot);
		assertThat(this.address.read(GroupVendor.WECOM, robot)).isEqualTo(robot);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123",
			"https://oapi.dingtalk.com.evil.example/robot/send?access_token=0123456789abcdef0123",
			"https://oapi.dingtalk.com@10.0.0.1/robot/send?access_token=0123456789abcdef0123",
			"https://oapi.dingtalk.com:8443/robot/send?access_token=0123456789abcdef0123",
			"https://oapi.dingtalk.com/robot/../send?access_token=0123456789abcdef0123",
			"https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123&x=1",
			"https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef0123#x",
			"https://127.0.0.1/robot/send?access_token=0123456789abcdef0123", "file:///etc/passwd", "",
			"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000" })
	void anyOtherAddressIsRefused(String other) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.address.read(GroupVendor.DINGTALK, other))
			.satisfies((refusal) -> assertThat(refusal.faults().getFirst().code()).isEqualTo("group.address"));
	}

	/** WeCom takes 4,096 bytes, of which a Chinese character is three. */
	@Test
	void aLongListIsCutAtWholeLinesToWhatTheVendorTakes() {
		List<String> lines = Collections.nCopies(40, "一二三四五六七八九十".repeat(10));

		List<String> fitting = GroupVendor.WECOM.fitting("head", lines, "rest");
		String whole = "head\n\n" + String.join("\n", fitting) + "\n\nrest";

		assertThat(fitting).hasSize(13);
		assertThat(whole.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4_096);
		assertThat(GroupVendor.DINGTALK.fitting("head", lines, "rest")).hasSize(40);
	}

	@Test
	void dingTalkWithoutASecretIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.address.secret(GroupVendor.DINGTALK, null));
		assertThat(this.address.secret(GroupVendor.WECOM, "whatever")).isNull();
	}

	@Test
	void addressAndSecretAreInNoText() {
		NoticeGroup group = new NoticeGroup(NoticeGroupId.next(), GroupVendor.DINGTALK, "群", Language.CHINESE, DINGTALK,
				"SEC0123456789abcdef", Rows.someone(), Instant.EPOCH);

		assertThat(group.toString()).doesNotContain("access_token", "SEC");
	}

}
