package io.caizhi.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reader's own choice of notices, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/notice-choice")
class NoticeChoiceController {

	private final NoticeChoices choices;

	NoticeChoiceController(NoticeChoices choices) {
		this.choices = choices;
	}

	@GetMapping
	ResponseEntity<View> one(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return answer(this.choices.of(member), member);
	}

	@PutMapping
	ResponseEntity<View> save(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			ExpectedVersion version, @Valid @RequestBody Choice request) {
		Set<NoticeKind> unwanted = EnumSet.noneOf(NoticeKind.class);
		unwanted.addAll(request.unwanted());
		return answer(
				this.choices.save(member, new NoticeChoice(request.mail(), request.language(), unwanted, 0), version),
				member);
	}

	@PostMapping("/test")
	@Refuses({ "notice.mail-off", "notice.no-address", "notice.test-too-soon" })
	ResponseEntity<Void> test(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		this.choices.test(member);
		return ResponseEntity.accepted().build();
	}

	private ResponseEntity<View> answer(NoticeChoice choice, Member member) {
		return ResponseEntity.ok()
			.eTag(String.valueOf(choice.version()))
			.body(new View(choice.mail(), choice.language(), new TreeSet<>(choice.unwanted()),
					Arrays.asList(NoticeKind.values()), this.choices.reachable(member), this.choices.last(member),
					choice.version()));
	}

	/**
	 * What is wanted by mail.
	 *
	 * @param unwanted kinds that are only shown on the page
	 */
	@Schema(name = "NewNoticeChoice")
	record Choice(@NotNull @Schema(example = "true") Boolean mail, @NotNull @Schema(type = "string", allowableValues = {
			"zh-CN", "en" }) Language language, @NotNull List<@NotNull NoticeKind> unwanted){

	}

	/**
	 * What the person chose.
	 *
	 * @param kinds all there are
	 * @param reachable whether mail reaches the person: the server is set up, and the
	 * account has an address here
	 * @param last what became of the last mail
	 */
	@Schema(name = "NoticeChoice")
	record View(@Schema(example = "true") boolean mail, @Schema(type = "string", allowableValues = {
			"zh-CN", "en" }) Language language, Set<NoticeKind> unwanted, List<NoticeKind> kinds,
			@Schema(example = "true") boolean reachable, @Nullable Sent last, @Schema(example = "1") int version){

	}

}
