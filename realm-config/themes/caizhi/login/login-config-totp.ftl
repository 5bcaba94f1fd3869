<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-commons.ftl" as passwordCommons>
<#-- One-time codes, set up in three steps. A template of our own because each field needs a label that is its own. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <#assign manual = (mode!"") == "manual">
    <ol id="kc-totp-settings" class="caizhi-steps">
      <li>
        <p>${msg("loginTotpStep1")}</p>
        <p class="caizhi-soft"><#list totp.supportedApplications as app>${msg(app)}<#sep>${msg("loginTotpAppsBetween")}</#list></p>
      </li>
      <li>
        <#if manual>
          <p>${msg("loginTotpManualStep2")}</p>
          <p><code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
          <p class="caizhi-soft">${msg("loginTotpManualKind", totp.policy.digits?c, totp.policy.period?c)}</p>
          <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
        <#else>
          <p>${msg("loginTotpStep2")}</p>
          <img id="kc-totp-secret-qr-code" width="200" height="200" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("loginTotpPicture")}">
          <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
        </#if>
      </li>
      <li>
        <p>${msg("loginTotpStep3")}</p>
      </li>
    </ol>
    <form id="kc-totp-settings-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@field.input name="totp" label=msg("authenticatorCode") required=true autocomplete="one-time-code" autofocus=true />
      <@field.input name="userLabel" label=msg("loginTotpDeviceName") required=(totp.otpCredentials?size gte 1) />
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <@passwordCommons.logoutOtherSessions/>
      <button id="saveTOTPBtn" type="submit" class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}">${msg("doSubmit")}</button>
      <#if isAppInitiatedAction??>
        <button id="cancelTOTPBtn" type="submit" name="cancel-aia" value="true" class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}">${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
