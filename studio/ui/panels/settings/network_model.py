"""Owns what the network section shows and changes. It keeps nothing that is not whole."""

from PySide6.QtCore import QFileInfo, QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.servers import Network
from studio.ui.kit.errors import ErrorWords, words_for
from studio.ui.panels.settings.ports import Connections
from studio.ui.panels.settings.typed_checks import bypass_fault, hosts_of, proxy_fault
from studio.ui.workbench import Workbench


class NetworkViewModel(QObject):
    """How the internet is reached. `changed` comes when other settings are kept, or where they cannot be."""

    changed = Signal()

    def __init__(self, workbench: Workbench, connections: Connections, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = connections
        self._workbench = workbench
        self.fault: ErrorWords | None = None
        workbench.settings_changed.connect(self.changed)

    @property
    def network(self) -> Network:
        """How it is reached now."""
        return self._workbench.settings.network

    def faults(self, proxy: str, bypass: str, ca_file: str) -> tuple[str, str, str]:
        """Say what is wrong with each of the three as they were typed."""
        return proxy_fault(proxy.strip()), bypass_fault(hosts_of(bypass)), self._file_fault(ca_file.strip())

    def keep(self, network: Network) -> None:
        """Use these settings from the next request on."""
        self._workbench.run(self._keep(network), "keep the network", exclusive=True)

    def of(self, proxy: str, bypass: str, ca_file: str, *, use_environment: bool) -> Network:
        """Return the settings that were typed."""
        return self.network.replace(
            proxy=proxy.strip(), bypass=hosts_of(bypass), ca_file=ca_file.strip(), use_environment=use_environment
        )

    async def _keep(self, network: Network) -> None:
        try:
            await self._service.set_network(network)
            self.fault = None
        except StudioError as error:
            self.fault = words_for(error)
        self.changed.emit()

    def _file_fault(self, path: str) -> str:
        if not path:
            return ""
        facts = QFileInfo(path)
        if not facts.isAbsolute():
            return self.tr("Write the whole path.")
        if not facts.isFile():
            return self.tr("There is no such file.")
        return "" if facts.isReadable() else self.tr("The file cannot be read.")
