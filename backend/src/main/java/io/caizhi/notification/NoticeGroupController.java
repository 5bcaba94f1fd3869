package io.caizhi.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The district's groups in DingTalk and WeCom, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/notice-groups")
class NoticeGroupController {

	private final NoticeGroups groups;

	NoticeGroupController(NoticeGroups groups) {
		this.groups = groups;
	}

	@GetMapping
	Page<View> list(@Granted(Role.OFFICE) Member office) {
		List<View> views = this.groups.all(office).stream().map((group) -> view(group, office)).toList();
		return new Page<>(views, null);
	}

	@PostMapping
	@Idempotent
	@Refuses({ "group.too-many", "group.name-taken" })
	ResponseEntity<View> add(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody NewGroup request) {
		NoticeGroup group = this.groups.add(office, request.vendor(), request.name(), request.language(),
				request.address(), request.secret());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/notice-groups/" + group.id()))
			.body(view(group, office));
	}

	@DeleteMapping("/{group}")
	ResponseEntity<Void> drop(@Granted(Role.OFFICE) Member office, @PathVariable NoticeGroupId group) {
		this.groups.drop(office, group);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{group}/test")
	@Refuses("group.test-too-soon")
	ResponseEntity<Void> test(@Granted(Role.OFFICE) Member office, @PathVariable NoticeGroupId group) {
		this.groups.test(office, group);
		return ResponseEntity.accepted().build();
	}

	private View view(NoticeGroup group, Member office) {
		return new View(group.id(), group.vendor(), group.name(), group.language(), group.madeAt(),
				this.groups.last(office, group));
	}

	/**
	 * A group to tell what waits.
	 *
	 * @param address of its robot, as the vendor gives it
	 * @param secret of DingTalk's robot with signature
	 */
	@Schema(name = "NewNoticeGroup")
	record NewGroup(@NotNull GroupVendor vendor, @NotNull @PlainText(max = 40) @Schema(example = "人才工作群") String name,
			@NotNull @Schema(type = "string", allowableValues = {
					"zh-CN", "en" }) Language language,
			@NotNull @Schema(example = "https://oapi.dingtalk.com/robot/send?access_token=…") String address,
			@Nullable @Schema(example = "SEC…") String secret){

	}

	/**
	 * A group; its address and secret are shown to nobody.
	 *
	 * @param last what became of the last message
	 */
	@Schema(name = "NoticeGroup")
	record View(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") NoticeGroupId id, GroupVendor vendor,
			@Schema(example = "人才工作群") String name, @Schema(type = "string", allowableValues = {
					"zh-CN", "en" }) Language language,
			Instant madeAt, @Nullable Sent last){

	}

}
